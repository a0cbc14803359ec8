package org.chatdesk.ticket.order.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.chatdesk.contracts.Scope;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.ticket.order.PlaceOrder;

/** Orders from the host's backend. */
@Path("/api/integration/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final PlaceOrder placeOrder;
    private final CurrentCaller caller;

    OrderResource(PlaceOrder placeOrder, CurrentCaller caller) {
        this.placeOrder = placeOrder;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Scope.Names.ORDERS_WRITE)
    @RunOnVirtualThread
    public Response place(@PathParam("id") String id, @NotNull OrderRequest request) {
        var placed = placeOrder.place(caller.tenant(), request.draft(id));
        return Problems.accepted(placed.map(ticket -> new OrderAccepted(id, ticket.value())));
    }
}
