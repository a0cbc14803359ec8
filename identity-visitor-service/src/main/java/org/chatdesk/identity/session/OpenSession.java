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
    private final LocateVisit locate;

    OpenSession(SessionTable sessions, SessionEvents kept, TrackSession track, LocateVisit locate) {
        this.sessions = sessions;
        this.kept = kept;
        this.track = track;
        this.locate = locate;
    }

    @Override
    @Transactional
    public OpenedSession open(UUID organization, @Nullable String token, Visit visit, Instant now) {
        var located = locate.located(visit);
        return Optional.ofNullable(token)
                .flatMap(known -> resume(organization, known, located, now))
                .orElseGet(() -> start(organization, located, now));
    }

    private Optional<OpenedSession> resume(
            UUID organization, String token, Visit visit, Instant now) {
        return sessions.resume(organization, RandomSecret.hash(token), visit, now)
                .map(known -> new OpenedSession(known.session(), token, known.onAnotherPage()));
    }

    private OpenedSession start(UUID organization, Visit visit, Instant now) {
        var token = RandomSecret.next();
        var session = new Session(Ids.next(), organization, null, null);
        sessions.add(session, RandomSecret.hash(token), visit, now, now.plus(LIFE));
        return new OpenedSession(session, token, true);
    }

    @Override
    @Transactional
    public void sees(OpenedSession opened, @Nullable UUID contact, Visit visit, Instant now) {
        if (opened.onAnotherPage() && visit.url() != null) {
            track.viewed(opened.session(), contact, visit, now);
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
        if (!contact.equals(session.contact())) {
            track.adopted(session, contact);
        }
    }
}
