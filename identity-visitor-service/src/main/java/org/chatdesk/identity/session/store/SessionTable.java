package org.chatdesk.identity.session.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.Visit;
import org.jspecify.annotations.Nullable;

/** Keeps sessions, by the hash of their token. */
@ApplicationScoped
public class SessionTable implements PanacheRepositoryBase<SessionRow, SessionRow.Key> {
    private static final String ALIVE = "organizationId = ?1 and tokenHash = ?2 and expiresAt > ?3";

    /** Finds, notes the visit and locks: two tabs of one device come one after the other. */
    public Optional<Session> resume(UUID organization, byte[] tokenHash, Visit visit, Instant now) {
        var found =
                find(ALIVE, organization, tokenHash, now)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
        found.ifPresent(row -> row.seen(visit, now));
        return found.map(SessionRow::toSession);
    }

    public void add(Session session, byte[] tokenHash, Visit visit, Instant now, Instant end) {
        var row = SessionRow.of(session, tokenHash, now, end);
        row.seen(visit, now);
        persist(row);
    }

    public void belongsTo(Session session, UUID contact, @Nullable Instant vouchedAt) {
        var row = findById(new SessionRow.Key(session.organization(), session.id()));
        row.contactId = contact;
        row.vouchedAt = vouchedAt;
    }

    public void deleteEnded(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
