package org.chatdesk.notification.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.notification.mail.domain.InvitationLetter;
import org.chatdesk.notification.reminder.domain.Backoff;

/**
 * A letter that is not sent yet.
 *
 * @param attempts how often it was tried
 */
public record PendingLetter(UUID organization, InvitationLetter letter, int attempts) {
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

    /** An invitation that has ended is of no use to anybody. */
    public boolean isOfUse(Instant now) {
        return now.isBefore(letter.expiresAt());
    }

    /** When to try again, after a try that failed. */
    public Instant nextTry(Instant failedAt) {
        return failedAt.plus(PAUSES.after(attempts + 1));
    }
}
