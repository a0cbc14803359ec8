package org.chatdesk.identity.widget.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.chatdesk.identity.widget.InitOutcome;
import org.chatdesk.identity.widget.InitWidget;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;

/** {@code POST /internal/widget/init}: our part of the public {@code POST /api/widget/init}. */
@Path("/internal/widget/init")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WidgetInitResource {
    private final InitWidget init;

    WidgetInitResource(InitWidget init) {
        this.init = init;
    }

    @POST
    @RolesAllowed(Groups.SERVICE)
    public Response init(@Valid @NotNull InitRequest request) {
        return switch (init.init(request.toArrival())) {
            case InitOutcome.Admitted admitted -> Response.ok(InitView.of(admitted)).build();
            case InitOutcome.Refused(var refusal) -> Problems.response(Problem.of(refusal));
            case InitOutcome.Invalid(var faults) -> Problems.response(Problem.invalid(faults));
        };
    }
}
