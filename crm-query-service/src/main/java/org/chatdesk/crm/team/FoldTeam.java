package org.chatdesk.crm.team;

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
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.crm.projection.domain.View;
import org.chatdesk.crm.team.store.Members;

/** Builds the team: two kinds of facts about a member, each newer one instead of the older. */
@ApplicationScoped
class FoldTeam implements View {
    private final Members members;

    FoldTeam(Members members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "team";
    }

    @Override
    public void fold(Event<?> event) {
        switch (event.payload()) {
            case MemberChanged state -> members.save(event.organization(), event.version(), state);
            case AgentAvailability said ->
                    members.save(event.organization(), event.version(), said);
            case OrganizationChanged _,
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
                    TicketCreated _,
                    TicketAssigned _,
                    TicketChanged _,
                    NoteChanged _,
                    NotificationSent _,
                    TypingSignal _,
                    PresenceSignal _ -> {}
        }
    }
}
