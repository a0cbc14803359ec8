package org.chatdesk.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.session.domain.OpenedSession;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.Sessions;
import org.chatdesk.identity.session.domain.Visit;
import org.chatdesk.identity.session.store.SessionEvents;
import org.chatdesk.identity.session.store.SessionTable;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Resumes or opens a device's session. A session lives 30 days. */
@ApplicationScoped
class OpenSession implements Sessions {
    private static final Duration LIFE = Duration.ofDays(30);

    private final SessionTable sessions;
    private final SessionEvents kept;
    private final TrackSession track;

    OpenSession(SessionTable sessions, SessionEvents kept, TrackSession track) {
        this.sessions = sessions;
        this.kept = kept;
        this.track = track;
    }

    @Override
    @Transactional
    public OpenedSession open(UUID organization, @Nullable String token, Visit visit, Instant now) {
        return Optional.ofNullable(token)
                .flatMap(known -> resume(organization, known, visit, now))
                .orElseGet(() -> start(organization, visit, now));
    }

    private Optional<OpenedSession> resume(
            UUID organization, String token, Visit visit, Instant now) {
        var resumed = sessions.resume(organization, RandomSecret.hash(token), visit, now);
        resumed.filter(SessionTable.Resumed::onAnotherPage)
                .ifPresent(known -> viewed(known.session(), visit, now));
        return resumed.map(known -> new OpenedSession(known.session(), token));
    }

    private OpenedSession start(UUID organization, Visit visit, Instant now) {
        var token = RandomSecret.next();
        var session = new Session(Ids.next(), organization, null, null);
        sessions.add(session, RandomSecret.hash(token), visit, now, now.plus(LIFE));
        viewed(session, visit, now);
        return new OpenedSession(session, token);
    }

    private void viewed(Session session, Visit visit, Instant now) {
        if (visit.url() != null) {
            track.viewed(session, visit, now);
        }
    }

    @Override
    @Transactional
    public Optional<Session> find(UUID organization, String token, Instant now) {
        return sessions.find(organization, RandomSecret.hash(token), now);
    }

    @Override
    @Transactional
    public void handOver(UUID organization, UUID visitor, UUID contact) {
        kept.handOver(organization, visitor, contact);
    }

    @Override
    @Transactional
    public void belongsTo(Session session, UUID contact, @Nullable Instant vouchedAt) {
        sessions.belongsTo(session, contact, vouchedAt);
    }
}
