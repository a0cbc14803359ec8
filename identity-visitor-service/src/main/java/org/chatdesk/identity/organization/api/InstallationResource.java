package org.chatdesk.identity.organization.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.organization.CreateOrganization;
import org.chatdesk.identity.organization.RunInstallation;
import org.chatdesk.identity.organization.domain.NewOrganization;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/organizations}: for the installation's operator. */
@Path("/api/admin/organizations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.SUPER_ADMIN)
@RunOnVirtualThread
class InstallationResource {
    private final RunInstallation installation;
    private final CreateOrganization creating;
    private final CurrentCaller caller;

    InstallationResource(
            RunInstallation installation, CreateOrganization creating, CurrentCaller caller) {
        this.installation = installation;
        this.creating = creating;
        this.caller = caller;
    }

    /** An organization, as its operator sees it. */
    record TenantView(UUID id, String name, String slug, String site, boolean suspended) {
        static TenantView of(Organization organization) {
            return new TenantView(
                    organization.id(),
                    organization.name(),
                    organization.slug(),
                    organization.site(),
                    organization.suspended());
        }
    }

    /** All of them, by name. */
    record TenantsView(List<TenantView> organizations) {}

    /** As {@link NewOrganization} bounds it. */
    record CreateRequest(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String site,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable String adminEmail) {
        NewOrganization wanted() {
            return new NewOrganization(name, slug, site, locale, timeZone, adminEmail);
        }
    }

    @GET
    public TenantsView list() {
        return new TenantsView(installation.list().stream().map(TenantView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@NotNull CreateRequest request) {
        var created = creating.create(caller.member(), request.wanted());
        return Problems.created(created.map(TenantView::of));
    }

    @POST
    @Path("{id}/suspend")
    public Response suspend(@PathParam("id") UUID id) {
        var suspended = installation.suspend(caller.member(), id);
        return Problems.answer(suspended.map(TenantView::of));
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id) {
        var resumed = installation.resume(caller.member(), id);
        return Problems.answer(resumed.map(TenantView::of));
    }
}
