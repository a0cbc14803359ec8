package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.notification.directory.domain.Directory;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.Preview;
import org.chatdesk.notification.reminder.domain.Unread;
import org.chatdesk.notification.reminder.store.Reminders;
import org.chatdesk.notification.reminder.store.UnreadMessages;

/** A member wrote: the contacts of the conversation are expected to read it in time. */
@ApplicationScoped
public class ExpectReading {
    private final Directory directory;
    private final Reminders reminders;
    private final UnreadMessages unread;

    ExpectReading(Directory directory, Reminders reminders, UnreadMessages unread) {
        this.directory = directory;
        this.reminders = reminders;
        this.unread = unread;
    }

    /** Runs inside the transaction of the event. */
    public void expect(Event<MessageCreated> event) {
        var message = event.payload().message();
        var conversation = event.payload().conversation();
        var delay = directory.holdReminderDelay(event.organization());
        conversation.contacts().stream()
                .sorted()
                .filter(contact -> mayGetMail(event.organization(), contact))
                .map(contact -> new Audience(event.organization(), conversation.id(), contact))
                .forEach(audience -> expect(audience, message, delay));
    }

    private void expect(Audience audience, Message message, Duration delay) {
        var at = message.createdAt();
        reminders.startOrJoin(audience, at, at.plus(delay));
        unread.add(
                audience,
                new Unread(message.seq(), message.senderName(), Preview.of(message.inWords()), at));
    }

    /** Contacts are reminded of what members wrote to them. */
    public static boolean isExpected(MessageCreated event) {
        var message = event.message();
        return message.senderRole() == SenderRole.AGENT && message.type() != MessageType.NOTE;
    }

    /** Somebody who is not known yet may turn out to have an address by the time it is due. */
    private boolean mayGetMail(UUID organization, UUID contact) {
        return directory
                .contact(organization, contact)
                .map(known -> !known.isVisitor() && !known.gone())
                .orElse(true);
    }
}
