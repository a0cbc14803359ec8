package org.chatdesk.identity.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chatdesk.identity.session.store.SessionEvents;
import org.chatdesk.identity.session.store.SessionTable;
import org.chatdesk.kit.tenancy.Tenancy;

/** Deletes sessions whose 30 days are over, and what devices did longer ago than that. */
@ApplicationScoped
public class ForgetSessions {
    private static final int EVENTS_A_ROUND = 1_000;
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);

    private final SessionTable sessions;
    private final SessionEvents events;
    private final Tenancy tenancy;
    private final Clock clock;

    ForgetSessions(SessionTable sessions, SessionEvents events, Tenancy tenancy, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public void forget() {
        var now = clock.instant();
        tenancy.acrossOrganizations(() -> {
            QuarkusTransaction.requiringNew().run(() -> sessions.deleteEnded(now));
            forgetEvents(now.minus(EVENTS_KEPT));
        });
    }

    private void forgetEvents(Instant before) {
        int forgotten;
        do {
            forgotten =
                    QuarkusTransaction.requiringNew()
                            .call(() -> events.forget(before, EVENTS_A_ROUND));
        } while (forgotten == EVENTS_A_ROUND);
    }
}
