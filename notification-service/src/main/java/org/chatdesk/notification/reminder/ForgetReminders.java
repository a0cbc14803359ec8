package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.directory.domain.ContactGone;
import org.chatdesk.notification.reminder.store.Reminders;
import org.chatdesk.notification.reminder.store.UnreadMessages;

/** A contact is gone: nothing waits for anybody. */
@ApplicationScoped
public class ForgetReminders {
    private final Reminders reminders;
    private final UnreadMessages unread;

    ForgetReminders(Reminders reminders, UnreadMessages unread) {
        this.reminders = reminders;
        this.unread = unread;
    }

    public void forget(ContactGone news) {
        reminders.forget(news.organization(), news.contact());
        unread.forget(news.organization(), news.contact());
    }
}
