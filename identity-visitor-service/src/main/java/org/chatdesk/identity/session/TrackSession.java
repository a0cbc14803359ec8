package org.chatdesk.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.TrackDraft;
import org.chatdesk.identity.session.domain.Tracked;
import org.chatdesk.identity.session.domain.Visit;
import org.chatdesk.identity.session.events.TrackedEvents;
import org.chatdesk.identity.session.store.SessionEvents;
import org.chatdesk.identity.session.store.SessionTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.jspecify.annotations.Nullable;

/** Keeps what a device does and tells of it (I11). */
@ApplicationScoped
public class TrackSession {
    private static final int MOST_A_MINUTE = 60;

    /** What of a device's time as nobody's is told again; views keep no more either. */
    private static final int MOST_ADOPTED = 50;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Refusal TOO_MANY =
            new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "request.too-many",
                    "A session tells of at most 60 things a minute.");

    private final SessionTable sessions;
    private final SessionEvents kept;
    private final TrackedEvents events;
    private final Clock clock;

    TrackSession(SessionTable sessions, SessionEvents kept, TrackedEvents events, Clock clock) {
        this.sessions = sessions;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** A contact's token names no device: it is the one they were seen on last. */
    @Transactional
    public Result<Tracked> track(Caller.Tenant by, TrackDraft draft) {
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var now = clock.instant();
        var found = session(by, now);
        if (found.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        var session = found.get();
        var told = kept.toldSince(session.organization(), session.id(), now.minus(MINUTE));
        if (told >= MOST_A_MINUTE) {
            return Result.refused(TOO_MANY);
        }
        return Result.done(keep(draft.by(session, Ids.next(), now)));
    }

    private Optional<Session> session(Caller.Tenant by, Instant now) {
        return by instanceof Caller.Contact contact
                ? sessions.lockLastOf(contact.organization(), contact.id(), now)
                : sessions.lock(by.organization(), by.id(), now);
    }

    /** A page with the widget on it was opened. */
    void viewed(Session session, @Nullable UUID contact, Visit visit, Instant now) {
        keep(
                new Tracked(
                        Ids.next(),
                        session.organization(),
                        session.id(),
                        contact,
                        Tracked.PAGE_VIEW,
                        visit.url(),
                        visit.title(),
                        Map.of(),
                        now));
    }

    /** A device that was nobody's turned out to be the contact's: the others hear it again. */
    void adopted(Session session, UUID contact) {
        var told = kept.adopt(session.organization(), session.id(), contact, MOST_ADOPTED);
        if (!told.isEmpty()) {
            tell(session.organization(), session.id(), told);
        }
    }

    private Tracked keep(Tracked tracked) {
        kept.add(tracked);
        tell(tracked.organization(), tracked.session(), List.of(tracked));
        return tracked;
    }

    private void tell(UUID organization, UUID session, List<Tracked> told) {
        events.tracked(told, sessions.circumstances(organization, session));
    }
}
