package org.chatdesk.notification.invitation.api;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.invitation.SendInvitationLetters;

/** Each second: whatever is due goes out. */
@ApplicationScoped
class InvitationTimer {
    private final SendInvitationLetters sendInvitationLetters;

    InvitationTimer(SendInvitationLetters sendInvitationLetters) {
        this.sendInvitationLetters = sendInvitationLetters;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        int tried;
        do {
            tried = sendInvitationLetters.round();
        } while (tried > 0);
    }
}
