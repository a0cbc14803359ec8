package org.chatdesk.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.chatdesk.gateway.access.domain.AccessGate;
import org.chatdesk.gateway.access.domain.Credential;
import org.chatdesk.gateway.access.domain.Revocations;
import org.chatdesk.gateway.access.domain.Revoked;
import org.chatdesk.gateway.access.domain.TailProgress;

/** Holds tokens against who lost access lately. */
@ApplicationScoped
class CheckAccess implements AccessGate {
    private final Revocations revocations;
    private final TailProgress tail;

    CheckAccess(Revocations revocations, TailProgress tail) {
        this.revocations = revocations;
        this.tail = tail;
    }

    @Override
    public boolean isReady() {
        return tail.hasCaughtUp();
    }

    @Override
    public Optional<Revoked> refusal(String token, String address) {
        // When nobody lost access lately, there is no need to read the token.
        return revocations.isEmpty()
                ? Optional.empty()
                : TokenReading.credential(token)
                        .flatMap(credential -> revocations.of(credential, address));
    }

    @Override
    public Optional<Revoked> refusal(Credential credential, String address) {
        return revocations.of(credential, address);
    }
}
