package org.chatdesk.identity.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatdesk.identity.token.domain.PublishedKey;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.token.store.SigningKeys;
import org.chatdesk.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** The signing keys in use; made at the first start, looked at again each minute. */
@ApplicationScoped
public class Keyring {
    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);

    private final SigningKeys keys;
    private final Clock clock;
    private volatile @Nullable Ring ring;

    private record Ring(SigningKey active, List<PublishedKey> published, Instant readAt) {}

    Keyring(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    SigningKey active() {
        return current().active();
    }

    /** Every key whose tokens may still be about. */
    public List<PublishedKey> published() {
        return current().published();
    }

    private Ring current() {
        var known = ring;
        var now = clock.instant();
        if (known == null || known.readAt().plus(LOOKED_AT_AGAIN).isBefore(now)) {
            known = QuarkusTransaction.requiringNew().call(() -> read(now));
            ring = known;
        }
        return known;
    }

    private Ring read(Instant now) {
        var active = keys.active().orElseGet(() -> first(now));
        return new Ring(active, keys.published(), now);
    }

    private SigningKey first(Instant now) {
        keys.addFirst(SigningKey.generate(Ids.next()), now);
        return keys.active().orElseThrow();
    }
}
