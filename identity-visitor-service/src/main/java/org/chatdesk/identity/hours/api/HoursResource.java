package org.chatdesk.identity.hours.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.hours.ChangeHours;
import org.chatdesk.identity.hours.domain.HoursDraft;
import org.chatdesk.identity.hours.domain.SpecialDayDraft;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/hours}: of the organization, and of its departments. */
@Path("/api/admin/hours")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class HoursResource {
    private final ChangeHours hours;
    private final CurrentCaller caller;

    HoursResource(ChangeHours hours, CurrentCaller caller) {
        this.hours = hours;
        this.caller = caller;
    }

    /** All hours, as {@link HoursDraft} bounds them, and the version they were seen in. */
    record ChangeRequest(
            @NotNull Long version,
            @Nullable String zone,
            @Nullable String mode,
            @Nullable List<HoursDraft.@Nullable WeeklyDraft> week,
            @Nullable List<@Nullable SpecialDayDraft> specialDays) {
        HoursDraft draft() {
            return new HoursDraft(zone, mode, week, specialDays);
        }
    }

    @GET
    public HoursView get() {
        return HoursView.of(hours.current(caller.organization()));
    }

    @PUT
    public Response change(@NotNull @Valid ChangeRequest request) {
        var changed = hours.change(caller.member(), request.draft(), request.version());
        return Problems.answer(changed.map(HoursView::of));
    }

    @GET
    @Path("departments/{id}")
    public Response getOf(@PathParam("id") UUID id) {
        var current = hours.currentOf(caller.organization(), id);
        return Problems.answer(current.map(HoursView::of));
    }

    @PUT
    @Path("departments/{id}")
    public Response changeOf(@PathParam("id") UUID id, @NotNull @Valid ChangeRequest request) {
        var changed = hours.changeOf(caller.member(), id, request.draft(), request.version());
        return Problems.answer(changed.map(HoursView::of));
    }

    /** It has the organization's hours again, which are the answer. */
    @DELETE
    @Path("departments/{id}")
    public Response forget(@PathParam("id") UUID id) {
        return Problems.answer(hours.forget(caller.member(), id).map(HoursView::of));
    }
}
