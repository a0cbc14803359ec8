package org.chatdesk.notification.reminder.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.notification.reminder.domain.Reminder;

/** Tells of letters that went out. */
@ApplicationScoped
public class ReminderEvents {
    private static final Actor REMINDER = Actor.system("reminder");
    private static final long ONLY_VERSION = 1;

    private final Outbox outbox;

    ReminderEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void sent(Reminder reminder, String kind, long upTo, Instant at) {
        var audience = reminder.audience();
        outbox.add(
                OutboxRecord.of(
                        Topics.NOTIFICATION_SENT,
                        audience.organization(),
                        reminder.run(),
                        ONLY_VERSION,
                        at,
                        REMINDER,
                        new NotificationSent(
                                audience.contact(), audience.conversation(), kind, upTo)));
    }
}
