package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.socket.clients.History;
import org.chatdesk.kit.token.ServiceTokens;
import org.jspecify.annotations.Nullable;

/** Which history message-service holds: asked every few seconds, not by every socket. */
@ApplicationScoped
class CurrentEpoch {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(5);

    private final History history;
    private final ServiceTokens tokens;
    private final KnownHeads heads;
    private final Clock clock;
    private @Nullable String value;
    private Instant askedAt = Instant.MIN;

    CurrentEpoch(History history, ServiceTokens tokens, KnownHeads heads, Clock clock) {
        this.history = history;
        this.tokens = tokens;
        this.heads = heads;
        this.clock = clock;
    }

    /** Blocks while it asks. Another history makes known heads worthless. */
    synchronized String value() throws IOException {
        var known = value;
        var now = clock.instant();
        if (known != null && now.isBefore(askedAt.plus(TRUSTED_FOR))) {
            return known;
        }
        var told = history.epoch(tokens.bearer());
        if (known != null && !known.equals(told)) {
            heads.forget();
        }
        value = told;
        askedAt = now;
        return told;
    }
}
