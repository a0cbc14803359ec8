package org.chatdesk.notification.reminder.api;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.reminder.SendDueLetters;

/** Each second: whatever is due goes out. */
@ApplicationScoped
class ReminderTimer {
    private final SendDueLetters sendDueLetters;

    ReminderTimer(SendDueLetters sendDueLetters) {
        this.sendDueLetters = sendDueLetters;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        int tried;
        do {
            tried = sendDueLetters.round();
        } while (tried > 0);
    }
}
