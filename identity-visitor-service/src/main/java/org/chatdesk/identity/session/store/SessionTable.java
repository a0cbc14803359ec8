package org.chatdesk.identity.session.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Circumstances;
import org.chatdesk.identity.session.domain.SeenSession;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.Visit;
import org.jspecify.annotations.Nullable;

/** Keeps sessions, by the hash of their token. */
@ApplicationScoped
public class SessionTable implements PanacheRepositoryBase<SessionRow, SessionRow.Key> {
    private static final String ALIVE = "organizationId = ?1 and tokenHash = ?2 and expiresAt > ?3";

    private static final int MOST_SHOWN = 10;

    /** Open widgets show themselves more often: who was away for so long comes again. */
    private static final Duration AWAY = Duration.ofMinutes(30);

    private final SessionEvents events;
    private final UserAgents agents;

    SessionTable(SessionEvents events, UserAgents agents) {
        this.events = events;
        this.agents = agents;
    }

    /** A session that goes on, and whether it has come to another page or back to this one. */
    public record Resumed(Session session, boolean onAnotherPage) {}

    /** Finds, notes the visit and locks: two tabs of one device come one after the other. */
    public Optional<Resumed> resume(UUID organization, byte[] tokenHash, Visit visit, Instant now) {
        var found =
                find(ALIVE, organization, tokenHash, now)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
        return found.map(row -> resumed(row, visit, now));
    }

    private static Resumed resumed(SessionRow row, Visit visit, Instant now) {
        var views =
                !Objects.equals(row.pageUrl, visit.url())
                        || !now.isBefore(row.lastSeenAt.plus(AWAY));
        row.seen(visit, now);
        return new Resumed(row.toSession(), views);
    }

    /** A session that is alive, held until the transaction ends. */
    public Optional<Session> lock(UUID organization, UUID id, Instant now) {
        return find("organizationId = ?1 and id = ?2 and expiresAt > ?3", organization, id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(SessionRow::toSession);
    }

    /** The one on which the contact was seen last, held until the transaction ends. */
    public Optional<Session> lockLastOf(UUID organization, UUID contact, Instant now) {
        return find(
                        "organizationId = ?1 and contactId = ?2 and expiresAt > ?3"
                                + " order by lastSeenAt desc, id",
                        organization,
                        contact,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(SessionRow::toSession);
    }

    /** The contact's devices, last seen first. */
    public List<SeenSession> seen(UUID organization, UUID contact) {
        return find(
                        "organizationId = ?1 and contactId = ?2 order by lastSeenAt desc, id",
                        organization,
                        contact)
                .page(0, MOST_SHOWN)
                .list()
                .stream()
                .map(row -> seen(row, contact))
                .toList();
    }

    private SeenSession seen(SessionRow row, UUID contact) {
        return new SeenSession(
                row.id,
                agents.device(row.userAgent),
                row.place(),
                row.ip,
                row.locale,
                row.pageUrl,
                row.referrer,
                row.createdAt,
                row.lastSeenAt,
                events.last(row.organizationId, row.id, contact, MOST_SHOWN));
    }

    public Optional<Session> find(UUID organization, byte[] tokenHash, Instant now) {
        return find(ALIVE, organization, tokenHash, now)
                .firstResultOptional()
                .map(SessionRow::toSession);
    }

    public void add(Session session, byte[] tokenHash, Visit visit, Instant now, Instant end) {
        var row = SessionRow.of(session, tokenHash, now, end);
        row.seen(visit, now);
        persistAndFlush(row);
    }

    public Circumstances circumstances(UUID organization, UUID id) {
        return known(organization, id).orElseThrow();
    }

    /** Empty when the session has ended. */
    public Optional<Circumstances> known(UUID organization, UUID id) {
        return findByIdOptional(new SessionRow.Key(organization, id)).map(this::circumstances);
    }

    private Circumstances circumstances(SessionRow row) {
        return new Circumstances(
                agents.device(row.userAgent),
                row.place(),
                row.pageUrl,
                row.pageTitle,
                row.referrer);
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
