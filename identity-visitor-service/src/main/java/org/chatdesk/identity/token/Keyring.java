package org.chatdesk.identity.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.chatdesk.identity.token.domain.PublishedKey;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.token.store.SigningKeys;
import org.chatdesk.kit.id.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The signing keys in use; made at the first start, looked at again every two seconds. */
@ApplicationScoped
public class Keyring {
    private static final Duration LOOKED_AT_AGAIN = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(Keyring.class);

    private final SigningKeys keys;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Ring ring;

    private record Ring(SigningKey active, List<PublishedKey> published, Instant readAt) {}

    Keyring(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    SigningKey active() {
        return current().active();
    }

    /** Every key whose tokens may still be about, and the one that signs next. */
    public List<PublishedKey> published() {
        return current().published();
    }

    /** Call after a change has been committed. */
    void lookAgain() {
        ring = readNow();
    }

    private Ring current() {
        var known = ring;
        if (known == null) {
            lookAgain();
        } else if (isOld(known) && reading.tryLock()) {
            try {
                lookAgain();
            } catch (RuntimeException e) {
                LOG.warnf("The keys known so far stay in use: %s", e.getMessage());
            } finally {
                reading.unlock();
            }
        }
        return Objects.requireNonNull(ring);
    }

    private boolean isOld(Ring known) {
        return known.readAt().plus(LOOKED_AT_AGAIN).isBefore(clock.instant());
    }

    private Ring readNow() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> read(now));
    }

    private Ring read(Instant now) {
        var active = keys.active().orElseGet(() -> make(now));
        return new Ring(active, keys.published(), now);
    }

    private SigningKey make(Instant now) {
        keys.addFirst(SigningKey.generate(Ids.next()), now);
        return keys.active().orElseThrow();
    }
}
