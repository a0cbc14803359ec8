package org.chatdesk.identity.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.chatdesk.identity.session.store.SessionTable;
import org.chatdesk.kit.tenancy.Tenancy;

/** Deletes sessions whose 30 days are over. */
@ApplicationScoped
public class ForgetSessions {
    private final SessionTable sessions;
    private final Tenancy tenancy;
    private final Clock clock;

    ForgetSessions(SessionTable sessions, Tenancy tenancy, Clock clock) {
        this.sessions = sessions;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public void forget() {
        var now = clock.instant();
        tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().run(() -> sessions.deleteEnded(now)));
    }
}
