package org.chatdesk.crm.tickets.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.chatdesk.crm.tickets.ReadTickets;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;

/** The calling contact's own tickets: T13. */
@Path("/api/widget/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.CONTACT)
@RunOnVirtualThread
public class OwnTicketsResource {
    private final ReadTickets tickets;
    private final CurrentCaller caller;

    OwnTicketsResource(ReadTickets tickets, CurrentCaller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @GET
    public OwnTicketList list() {
        var contact = caller.contact();
        return OwnTicketList.of(tickets.ofContact(contact.organization(), contact.id()));
    }
}
