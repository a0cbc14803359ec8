package org.chatdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.testing.EventLog;
import org.jspecify.annotations.Nullable;

/** An organization with one contact and their conversation, told of as other services would. */
final class Desk {
    static final String NAME = "Fjord Clinic, Åse & Co";
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    final UUID organization = Ids.next();
    final UUID contact = Ids.next();
    final UUID conversation = Ids.next();
    final String address = contact + "@mail.example";
    private final Consumed consumed;
    private final AtomicLong version = new AtomicLong();
    private final AtomicLong seq = new AtomicLong();

    Desk(Consumed consumed) {
        this.consumed = consumed;
    }

    /** Told of with a delay that no test waits for. */
    Desk organization() {
        return organization(LATER);
    }

    /** From now on every unread message is due at once. */
    Desk due() {
        return organization(AT_ONCE);
    }

    private Desk organization(Duration reminderDelay) {
        var state =
                new OrganizationChanged(
                        organization,
                        NAME,
                        "clinic",
                        "http://clinic.example",
                        "en",
                        "Europe/Oslo",
                        List.of("client"),
                        reminderDelay,
                        VisitorPolicy.ANONYMISE,
                        false,
                        null,
                        null);
        consumed.publish(
                Topics.ORGANIZATION_CHANGED,
                EventLog.event(organization, organization, version.incrementAndGet(), state));
        return this;
    }

    Desk client() {
        return contact("client", address);
    }

    Desk contact(String type, @Nullable String email) {
        var state = new ContactChanged(contact, type, null, "Lea", email, "en", false, null);
        consumed.publish(Topics.CONTACT_CHANGED, EventLog.event(organization, contact, 1, state));
        return this;
    }

    long agentWrites(String text) {
        return write("Ana", SenderRole.AGENT, MessageType.TEXT, text).version();
    }

    Event<MessageCreated> write(String sender, SenderRole role, MessageType type, String text) {
        var event = message(sender, role, type, text);
        consumed.publish(Topics.MESSAGE_CREATED, event);
        return event;
    }

    /** For what has no effect, so that nobody could wait for it. */
    void told(Event<MessageCreated> event) {
        EventLog.publish(Topics.MESSAGE_CREATED, event);
    }

    Event<MessageCreated> message(String sender, SenderRole role, MessageType type, String text) {
        var next = seq.incrementAndGet();
        var message =
                new Message(
                        Ids.next(),
                        next,
                        null,
                        Ids.next(),
                        role,
                        sender,
                        type,
                        text,
                        null,
                        Instant.now());
        return EventLog.event(
                organization, conversation, next, new MessageCreated(ref(), message, Tally.NONE));
    }

    void agentEdits(Event<MessageCreated> sent, String text) {
        rewritten(sent.payload().message().edited(text, Instant.now()), MessageChanged.What.EDITED);
    }

    void agentRemoves(Event<MessageCreated> sent) {
        rewritten(sent.payload().message().removed(Instant.now()), MessageChanged.What.REMOVED);
    }

    private void rewritten(Message after, MessageChanged.What what) {
        consumed.publish(
                Topics.MESSAGE_CHANGED,
                EventLog.event(
                        organization,
                        conversation,
                        seq.incrementAndGet(),
                        new MessageChanged(ref(), after, what)));
    }

    void contactReads(long upTo) {
        var read = new MessageRead(ref(), contact, SenderRole.CONTACT, upTo, Tally.NONE);
        consumed.publish(
                Topics.MESSAGE_READ, EventLog.event(organization, conversation, upTo, read));
    }

    void archived(boolean archived) {
        var next = seq.incrementAndGet();
        var state =
                new ConversationChanged(
                        ref(), null, archived, false, false, false, Instant.now(), null);
        consumed.publish(
                Topics.CONVERSATION_CHANGED,
                EventLog.event(organization, conversation, next, state));
    }

    void visitorExpires() {
        consumed.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        organization,
                        contact,
                        2,
                        new VisitorExpired(contact, Instant.now(), VisitorPolicy.ANONYMISE)));
    }

    private ConversationRef ref() {
        return new ConversationRef(
                conversation, ConversationRef.Kind.SUPPORT, List.of(contact), null, null);
    }
}
