package org.chatdesk.kit.telling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.problem.Problems;

/**
 * {@code /api/admin/telling/<service>}: each service that owns facts has it under its own name. It
 * concerns all organizations, so it is the installation's operator's only.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class TellingEndpoints {
    private final TellAgain tellAgain;
    private final CurrentCaller caller;

    protected TellingEndpoints(TellAgain tellAgain, CurrentCaller caller) {
        this.tellAgain = tellAgain;
        this.caller = caller;
    }

    /** The last runs, newest first. */
    public record TellingsView(List<Telling> tellings) {}

    @GET
    @RolesAllowed(Groups.SUPER_ADMIN)
    @RunOnVirtualThread
    public Response list() {
        return Problems.answer(Result.done(new TellingsView(tellAgain.newest())));
    }

    /** Begins to tell again what this service keeps. */
    @POST
    @RolesAllowed(Groups.SUPER_ADMIN)
    @RunOnVirtualThread
    public Response start() {
        return Problems.accepted(tellAgain.start(caller.member()));
    }

    /** Stops the one that runs; what was told stays told. */
    @DELETE
    @RolesAllowed(Groups.SUPER_ADMIN)
    @RunOnVirtualThread
    public Response stop() {
        return Problems.answer(tellAgain.stop(caller.member().id()));
    }
}
