package org.chatdesk.crm.tickets.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.crm.tickets.ReadTickets;
import org.chatdesk.crm.tickets.domain.TicketQuery;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/** Tickets of the caller's organization. */
@Path("/api/crm/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
public class TicketsResource {
    private static final String STATUS_OR_ALL = "|open|in_progress|resolved|closed";
    private static final String FROM_1_TO_200 = "[1-9][0-9]?|1[0-9][0-9]|200";
    private static final String BELOW_A_MILLION = "[0-9]{1,6}";

    private final ReadTickets tickets;
    private final CurrentCaller caller;

    TicketsResource(ReadTickets tickets, CurrentCaller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @GET
    public TicketList list(
            @RestQuery @DefaultValue("") @Pattern(regexp = STATUS_OR_ALL) String status,
            @RestQuery @DefaultValue("50") @Pattern(regexp = FROM_1_TO_200) String limit,
            @RestQuery @DefaultValue("0") @Pattern(regexp = BELOW_A_MILLION) String offset) {
        var query =
                new TicketQuery(status(status), Integer.parseInt(limit), Integer.parseInt(offset));
        return TicketList.of(tickets.page(caller.organization(), query));
    }

    @GET
    @Path("{id}")
    public TicketView one(@PathParam("id") UUID id) {
        return found(tickets.byId(caller.organization(), id));
    }

    @GET
    @Path("order/{orderId}")
    public TicketView ofOrder(@PathParam("orderId") String order) {
        return found(tickets.byOrder(caller.organization(), order));
    }

    private static Optional<Status> status(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Status.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private static TicketView found(Optional<TicketState> ticket) {
        return ticket.map(TicketView::of).orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }
}
