package org.chatdesk.identity.token.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.chatdesk.identity.token.domain.KeyLife;
import org.chatdesk.identity.token.domain.KeyLife.State;
import org.chatdesk.identity.token.domain.PublishedKey;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.vault.domain.Vault;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "signing_key")
class SigningKeyRow {
    @Id String kid;
    boolean active;
    byte[] publicKey;
    byte[] wrappedPrivateKey;
    Instant createdAt;
    @Nullable Instant activatedAt;
    @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected SigningKeyRow() {}

    static String place(String kid) {
        return "signing-key/" + kid;
    }

    SigningKey open(Vault vault) {
        var secret = vault.unwrap(wrappedPrivateKey, place(kid));
        return new SigningKey(
                kid, RsaEncoding.publicKey(publicKey), RsaEncoding.privateKey(secret));
    }

    KeyLife life() {
        return new KeyLife(kid, state(), createdAt, activatedAt, retiredAt);
    }

    private State state() {
        if (active) {
            return State.ACTIVE;
        }
        return retiredAt == null ? State.ANNOUNCED : State.RETIRED;
    }

    PublishedKey published() {
        return new PublishedKey(kid, RsaEncoding.publicKey(publicKey));
    }
}
