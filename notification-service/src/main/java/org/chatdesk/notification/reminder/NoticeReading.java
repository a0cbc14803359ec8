package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.store.Conversations;
import org.chatdesk.notification.reminder.store.Reminders;
import org.chatdesk.notification.reminder.store.UnreadMessages;

/** A contact has read: nobody needs to be reminded of that any more. */
@ApplicationScoped
public class NoticeReading {
    private final Conversations conversations;
    private final Reminders reminders;
    private final UnreadMessages unread;

    NoticeReading(Conversations conversations, Reminders reminders, UnreadMessages unread) {
        this.conversations = conversations;
        this.reminders = reminders;
        this.unread = unread;
    }

    public static boolean isByContact(MessageRead read) {
        return read.readerRole() == SenderRole.CONTACT;
    }

    /** Runs inside the transaction of the event. */
    public void notice(Event<MessageRead> event) {
        var read = event.payload();
        var audience = new Audience(event.organization(), read.conversation().id(), read.reader());
        // Kept even without a reminder: the message itself may be heard of only later.
        conversations.read(audience, read.seq());
        if (reminders.hold(audience).isPresent()) {
            unread.delete(audience, read.seq());
            if (unread.of(audience).isEmpty()) {
                reminders.remove(audience);
            }
        }
    }
}
