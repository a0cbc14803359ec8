package org.chatdesk.identity.token.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a signing key is in its life. It is published before it signs, so that everybody who checks
 * tokens can know it, and after it has signed, so that its tokens live on. All times are UTC.
 */
public record KeyLife(
        String kid,
        State state,
        Instant announcedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {
    /** Longer than any instance or cache (JWKS: 60 s) goes without looking again. */
    public static final Duration ANNOUNCED_FOR = Duration.ofMinutes(2);

    public static final Duration ACTIVE_FOR = Duration.ofDays(30);

    /** Until its last token has ended, and a minute for clocks that differ. */
    public static final Duration RETIRED_FOR = TokenLife.LONGEST.plusMinutes(1);

    /** What a key is good for now. */
    public enum State {
        ANNOUNCED,
        ACTIVE,
        RETIRED
    }

    /** When the next part of its life begins. */
    public Instant next() {
        return switch (state) {
            case ANNOUNCED -> announcedAt.plus(ANNOUNCED_FOR);
            case ACTIVE -> Objects.requireNonNull(activatedAt).plus(ACTIVE_FOR);
            case RETIRED -> Objects.requireNonNull(retiredAt).plus(RETIRED_FOR);
        };
    }

    boolean isOver(Instant now) {
        return !now.isBefore(next());
    }
}
