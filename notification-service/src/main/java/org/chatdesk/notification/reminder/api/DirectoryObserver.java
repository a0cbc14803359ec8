package org.chatdesk.notification.reminder.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.chatdesk.notification.directory.domain.ContactGone;
import org.chatdesk.notification.directory.domain.DelayChanged;
import org.chatdesk.notification.reminder.ForgetReminders;
import org.chatdesk.notification.reminder.RetimeReminders;

/** News of organizations and contacts, in the transaction that makes them true. */
@ApplicationScoped
class DirectoryObserver {
    private final RetimeReminders retimeReminders;
    private final ForgetReminders forgetReminders;

    DirectoryObserver(RetimeReminders retimeReminders, ForgetReminders forgetReminders) {
        this.retimeReminders = retimeReminders;
        this.forgetReminders = forgetReminders;
    }

    void on(@Observes DelayChanged news) {
        retimeReminders.retime(news);
    }

    void on(@Observes ContactGone news) {
        forgetReminders.forget(news);
    }
}
