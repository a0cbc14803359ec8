package org.chatdesk.crm.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.crm.projection.domain.View;
import org.chatdesk.crm.tickets.store.SaveTicket;

/** Builds the tickets: three topics carry a ticket's whole state, the newest stays. */
@ApplicationScoped
class FoldTickets implements View {
    private final SaveTicket tickets;

    FoldTickets(SaveTicket tickets) {
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public void fold(Event<?> event) {
        switch (event.payload()) {
            case TicketCreated created -> save(event, created.ticket());
            case TicketAssigned assigned -> save(event, assigned.ticket());
            case TicketChanged changed -> save(event, changed.ticket());
            case OrganizationChanged _,
                    MemberChanged _,
                    ContactChanged _,
                    VisitorCreated _,
                    VisitorExpired _,
                    ContactMerged _,
                    MemberInvited _,
                    AvailabilityChanged _,
                    SessionTracked _,
                    ConversationChanged _,
                    MessageCreated _,
                    MessageChanged _,
                    MessageRead _,
                    MessageDelivered _,
                    OrderPlaced _,
                    AgentAvailability _,
                    NoteChanged _,
                    NotificationSent _,
                    TypingSignal _,
                    PresenceSignal _ -> {}
        }
    }

    private void save(Event<?> event, TicketState ticket) {
        tickets.ifNewer(event.organization(), event.version(), ticket);
    }
}
