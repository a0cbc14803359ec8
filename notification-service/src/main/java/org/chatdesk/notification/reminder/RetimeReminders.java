package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.directory.domain.DelayChanged;
import org.chatdesk.notification.reminder.store.Reminders;

/** The organization's delay is known, or another one: what is pending follows. */
@ApplicationScoped
public class RetimeReminders {
    private final Reminders reminders;

    RetimeReminders(Reminders reminders) {
        this.reminders = reminders;
    }

    public void retime(DelayChanged news) {
        reminders.retime(news.organization(), news.reminderDelay());
    }
}
