package org.chatdesk.identity.token.api;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.identity.token.RotateKeys;

/** Looks whether something is due with the signing keys. */
@ApplicationScoped
class SigningKeyTimer {
    private final RotateKeys rotation;

    SigningKeyTimer(RotateKeys rotation) {
        this.rotation = rotation;
    }

    @Scheduled(every = "10s", delayed = "10s")
    void tick() {
        rotation.goOn();
    }
}
