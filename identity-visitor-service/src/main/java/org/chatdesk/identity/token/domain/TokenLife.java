package org.chatdesk.identity.token.domain;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;

/** How long a token lives: ten minutes, and never longer than whom it speaks for. */
public final class TokenLife {
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private TokenLife() {}

    /**
     * When a token made now ends. A whole second, because that is what a token can say (RFC 7519,
     * NumericDate); rounded down, so that it never outlives {@code latest}.
     */
    public static Instant end(Instant now, Instant latest) {
        var end = now.plus(LONGEST);
        return (end.isBefore(latest) ? end : latest).truncatedTo(SECONDS);
    }
}
