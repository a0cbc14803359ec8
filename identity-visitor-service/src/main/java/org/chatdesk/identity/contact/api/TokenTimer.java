package org.chatdesk.identity.contact.api;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.identity.contact.ForgetTokens;

/** Looks for hosts' tokens to forget; nothing waits for it. */
@ApplicationScoped
class TokenTimer {
    private final ForgetTokens forget;

    TokenTimer(ForgetTokens forget) {
        this.forget = forget;
    }

    @Scheduled(every = "5m", delayed = "1m")
    void tick() {
        forget.forget();
    }
}
