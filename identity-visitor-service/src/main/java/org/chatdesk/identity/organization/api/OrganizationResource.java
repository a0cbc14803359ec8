package org.chatdesk.identity.organization.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.organization.ChangeOrganization;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.OrganizationDraft;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Versioned;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/organization}: the settings of the administrator's own organization. */
@Path("/api/admin/organization")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class OrganizationResource {
    private final ChangeOrganization organizations;
    private final CurrentCaller caller;

    OrganizationResource(ChangeOrganization organizations, CurrentCaller caller) {
        this.organizations = organizations;
        this.caller = caller;
    }

    /** The settings; {@code version} comes back with a change of them. */
    record OrganizationView(
            UUID id,
            long version,
            String name,
            String slug,
            String site,
            String locale,
            String timeZone,
            List<String> contactTypes,
            long reminderDelaySeconds,
            long visitorLifeSeconds,
            String visitorPolicy,
            long editWindowSeconds,
            @Nullable String welcome) {
        static OrganizationView of(Versioned<Organization> versioned) {
            var organization = versioned.value();
            return new OrganizationView(
                    organization.id(),
                    versioned.version(),
                    organization.name(),
                    organization.slug(),
                    organization.site(),
                    organization.locale(),
                    organization.timeZone(),
                    organization.contactTypes(),
                    organization.reminderDelay().toSeconds(),
                    organization.visitorLife().toSeconds(),
                    organization.visitorPolicy().name().toLowerCase(Locale.ROOT),
                    organization.editWindow().toSeconds(),
                    organization.welcome());
        }
    }

    /**
     * All settings, as {@link OrganizationDraft} bounds them, and the version they were seen in.
     */
    record ChangeRequest(
            @NotNull Long version,
            @Nullable String name,
            @Nullable String site,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable List<@Nullable String> contactTypes,
            @Nullable Long reminderDelaySeconds,
            @Nullable Long visitorLifeSeconds,
            @Nullable String visitorPolicy,
            @Nullable Long editWindowSeconds,
            @Nullable String welcome) {
        OrganizationDraft draft() {
            return new OrganizationDraft(
                    name,
                    site,
                    locale,
                    timeZone,
                    contactTypes,
                    reminderDelaySeconds,
                    visitorLifeSeconds,
                    visitorPolicy,
                    editWindowSeconds,
                    welcome);
        }
    }

    @GET
    public OrganizationView get() {
        return OrganizationView.of(organizations.current(caller.organization()));
    }

    @PUT
    public Response change(@NotNull @Valid ChangeRequest request) {
        var changed = organizations.change(caller.member(), request.draft(), request.version());
        return Problems.answer(changed.map(OrganizationView::of));
    }
}
