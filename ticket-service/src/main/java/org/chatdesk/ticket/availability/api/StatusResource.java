package org.chatdesk.ticket.availability.api;

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
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.ticket.availability.FindStatus;
import org.chatdesk.ticket.availability.SetStatus;

/** A member's own status. */
@Path("/api/agent/status")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
public class StatusResource {
    private final SetStatus setStatus;
    private final FindStatus findStatus;
    private final CurrentCaller caller;

    StatusResource(SetStatus setStatus, FindStatus findStatus, CurrentCaller caller) {
        this.setStatus = setStatus;
        this.findStatus = findStatus;
        this.caller = caller;
    }

    @GET
    public StatusBody get() {
        return new StatusBody(findStatus.of(caller.member()));
    }

    @PUT
    public StatusBody set(@Valid @NotNull StatusBody body) {
        setStatus.set(caller.member(), body.status());
        return body;
    }
}
