package org.chatdesk.crm.inbox;

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
import org.chatdesk.crm.inbox.domain.Chat;
import org.chatdesk.crm.inbox.store.Chats;
import org.chatdesk.crm.inbox.store.Departments;
import org.chatdesk.crm.inbox.store.Inboxes;
import org.chatdesk.crm.projection.domain.View;

/** Builds the inbox: C1. */
@ApplicationScoped
class FoldInbox implements View {
    private final Chats chats;
    private final Inboxes inboxes;
    private final Departments departments;

    FoldInbox(Chats chats, Inboxes inboxes, Departments departments) {
        this.chats = chats;
        this.inboxes = inboxes;
        this.departments = departments;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void fold(Event<?> event) {
        switch (event.payload()) {
            case MessageCreated message -> join(event, Chat.ofMessage(message));
            case ConversationChanged state -> join(event, Chat.ofState(event.version(), state));
            case MessageChanged changed -> join(event, Chat.ofChange(event.version(), changed));
            case MessageRead read -> join(event, Chat.ofRead(read));
            case OrganizationChanged state -> {
                departments.save(event.organization(), event.version(), state);
                inboxes.touch(event.organization());
            }
            // What the inbox shows beside its conversations: names, assignees, titles.
            case ContactChanged _,
                    VisitorCreated _,
                    VisitorExpired _,
                    ContactMerged _,
                    MemberChanged _,
                    TicketCreated _,
                    TicketAssigned _,
                    TicketChanged _ ->
                    inboxes.touch(event.organization());
            case AgentAvailability _,
                    MessageDelivered _,
                    MemberInvited _,
                    AvailabilityChanged _,
                    SessionTracked _,
                    OrderPlaced _,
                    NoteChanged _,
                    NotificationSent _,
                    TypingSignal _,
                    PresenceSignal _ -> {}
        }
    }

    private void join(Event<?> event, Chat told) {
        var organization = event.organization();
        var before = chats.lock(organization, told.id());
        var after = before.join(told);
        if (!after.equals(before)) {
            chats.save(organization, after);
            inboxes.moved(organization, before, after);
        }
    }
}
