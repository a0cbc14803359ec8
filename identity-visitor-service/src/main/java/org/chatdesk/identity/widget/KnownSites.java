package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.widget.domain.Site;

/**
 * The places of working keys, kept for a second: a start asks about the person only. What an
 * administrator changes here holds at once; what one changes at another instance, within two
 * seconds (I10).
 */
@ApplicationScoped
class KnownSites {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final FindSite sites;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Known(Site site, Instant readAt, AtomicBoolean isReadAgain) {
        /** Of a clock that was set back, nothing is young. */
        boolean isYoungerThan(Duration age, Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(age));
        }
    }

    KnownSites(FindSite sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** Empty when the key is unknown, over or disabled, or the widget is switched off. */
    Optional<Site> byKey(String key) {
        var now = clock.instant();
        var kept = known.get(key);
        if (kept != null && mayServe(kept, now)) {
            return Optional.of(kept.site());
        }
        return read(key, now);
    }

    /** While one reads it again, the others go on with what is known. */
    private static boolean mayServe(Known kept, Instant now) {
        return kept.isYoungerThan(FRESH, now)
                || kept.isYoungerThan(AT_MOST, now)
                        && !kept.isReadAgain().compareAndSet(false, true);
    }

    private Optional<Site> read(String key, Instant now) {
        var before = changes.get();
        var site = sites.byKey(key);
        site.ifPresentOrElse(
                found -> known.put(key, new Known(found, now, new AtomicBoolean())),
                () -> known.remove(key));
        if (changes.get() != before) {
            known.remove(key);
        }
        return site;
    }

    /** Whatever was changed, it was an administrator's doing. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditEntry entry) {
        changes.incrementAndGet();
        known.values()
                .removeIf(kept -> kept.site().organization().id().equals(entry.organization()));
    }
}
