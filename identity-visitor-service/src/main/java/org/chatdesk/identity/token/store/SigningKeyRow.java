package org.chatdesk.identity.token.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.chatdesk.identity.token.domain.PublishedKey;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.vault.domain.Vault;

@Entity
@Table(name = "signing_key")
class SigningKeyRow {
    @Id String kid;
    boolean active;
    byte[] publicKey;
    byte[] wrappedPrivateKey;
    Instant createdAt;

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

    PublishedKey published() {
        return new PublishedKey(kid, RsaEncoding.publicKey(publicKey));
    }
}
