package org.chatdesk.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.crm.customer.domain.Contact;
import org.chatdesk.crm.customer.domain.SeenPage;
import org.chatdesk.crm.customer.domain.Visit;
import org.chatdesk.crm.customer.store.ContactChats;
import org.chatdesk.crm.customer.store.ContactTypes;
import org.chatdesk.crm.customer.store.Contacts;
import org.chatdesk.crm.customer.store.Visits;
import org.chatdesk.crm.projection.domain.View;

/** Builds contacts, their sidebar (C2) and what their devices did (C5). */
@ApplicationScoped
class FoldCustomers implements View {
    private final Contacts contacts;
    private final ContactChats chats;
    private final ContactTypes types;
    private final Visits visits;

    FoldCustomers(Contacts contacts, ContactChats chats, ContactTypes types, Visits visits) {
        this.contacts = contacts;
        this.chats = chats;
        this.types = types;
        this.visits = visits;
    }

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public void fold(Event<?> event) {
        var organization = event.organization();
        switch (event.payload()) {
            case ContactChanged state -> join(organization, Contact.of(event.version(), state));
            case VisitorCreated visitor -> join(organization, Contact.of(visitor));
            case VisitorExpired visitor -> {
                join(organization, Contact.of(visitor));
                visits.forget(organization, visitor.contact());
            }
            case ContactMerged merge -> {
                join(organization, Contact.of(merge));
                chats.merge(organization, merge.visitor(), merge.contact());
                visits.merge(organization, merge.visitor(), merge.contact());
            }
            case SessionTracked told -> seen(event, told);
            case MessageCreated message -> written(organization, message);
            case ConversationChanged state -> dropIfDeleted(organization, state);
            case OrganizationChanged state ->
                    types.save(organization, event.version(), state.contactTypes());
            case MessageChanged _,
                    MessageRead _,
                    MessageDelivered _,
                    MemberChanged _,
                    MemberInvited _,
                    AvailabilityChanged _,
                    AgentAvailability _,
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

    private void join(UUID organization, Contact told) {
        var before = contacts.lock(organization, told.id());
        var after = before.join(told);
        if (!after.equals(before)) {
            contacts.save(organization, after);
        }
    }

    /** Devices that are nobody's are told again when they are somebody's. */
    private void seen(Event<?> event, SessionTracked told) {
        if (told.contact() != null) {
            visits.seen(
                    event.organization(),
                    told.contact(),
                    Visit.of(told, event.at()),
                    SeenPage.of(event.id(), told, event.at()));
        }
    }

    private void written(UUID organization, MessageCreated event) {
        var message = event.message();
        if (message.senderRole() == SenderRole.SYSTEM) {
            return;
        }
        event.conversation().contacts().stream()
                .sorted()
                .forEach(contact ->
                        chats.written(
                                organization,
                                contact,
                                event.conversation().id(),
                                message.createdAt(),
                                isBy(contact, message)));
    }

    private static boolean isBy(UUID contact, Message message) {
        return message.senderRole() == SenderRole.CONTACT && contact.equals(message.senderId());
    }

    private void dropIfDeleted(UUID organization, ConversationChanged state) {
        if (state.deleted()) {
            var conversation = state.conversation();
            conversation.contacts().stream()
                    .sorted()
                    .forEach(contact -> chats.gone(organization, contact, conversation.id()));
        }
    }
}
