package org.chatdesk.identity.session.api;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.identity.session.ForgetSessions;

/** Looks for sessions to forget; nothing waits for it. */
@ApplicationScoped
class SessionTimer {
    private final ForgetSessions forget;

    SessionTimer(ForgetSessions forget) {
        this.forget = forget;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void tick() {
        forget.forget();
    }
}
