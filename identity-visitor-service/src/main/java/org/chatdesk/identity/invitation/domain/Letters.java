package org.chatdesk.identity.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chatdesk.contracts.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The letters that an invitation has sent: at most one a minute, and ten altogether.
 *
 * @param count at least 1
 * @param last UTC
 */
public record Letters(int count, Instant last) {
    public static final int MOST = 10;
    public static final Duration PAUSE = Duration.ofMinutes(1);

    public static final Refusal JUST_NOW =
            new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "invitation.sent-just-now",
                    "This invitation was sent less than a minute ago. Wait a moment.");
    public static final Refusal TOO_OFTEN =
            Refusal.conflict(
                    "invitation.sent-too-often",
                    "This invitation was sent ten times. Withdraw it and invite again if you must.");

    public static Letters first(Instant now) {
        return new Letters(1, now);
    }

    public Letters another(Instant now) {
        return new Letters(count + 1, now);
    }

    /** Why there must not be another one now; empty when there may. */
    public Optional<Refusal> against(Instant now) {
        if (count >= MOST) {
            return Optional.of(TOO_OFTEN);
        }
        return now.isBefore(next()) ? Optional.of(JUST_NOW) : Optional.empty();
    }

    /** How long until there may be another one; null when never. */
    public @Nullable Duration pauseAt(Instant now) {
        if (count >= MOST) {
            return null;
        }
        return now.isBefore(next()) ? Duration.between(now, next()) : Duration.ZERO;
    }

    private Instant next() {
        return last.plus(PAUSE);
    }
}
