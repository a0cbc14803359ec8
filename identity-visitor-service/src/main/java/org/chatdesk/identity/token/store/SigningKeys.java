package org.chatdesk.identity.token.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatdesk.identity.token.domain.PublishedKey;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.vault.domain.Vault;

/** The installation's signing keys: one that signs, and older ones whose tokens still live. */
@ApplicationScoped
public class SigningKeys implements PanacheRepositoryBase<SigningKeyRow, String> {
    private static final String ADD =
            """
            insert into signing_key (kid, active, public_key, wrapped_private_key, created_at)
            values (:kid, true, :publicKey, :wrapped, :at)
            on conflict do nothing
            """;

    private final Vault vault;

    SigningKeys(Vault vault) {
        this.vault = vault;
    }

    public Optional<SigningKey> active() {
        return find("active", true).firstResultOptional().map(row -> row.open(vault));
    }

    /** All of them, the newest first. */
    public List<PublishedKey> published() {
        return stream("order by createdAt desc").map(SigningKeyRow::published).toList();
    }

    /** Does nothing when another instance has been faster. */
    public void addFirst(SigningKey key, Instant at) {
        var wrapped = vault.wrap(key.privateKey().getEncoded(), SigningKeyRow.place(key.kid()));
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("kid", key.kid())
                .setParameter("publicKey", key.publicKey().getEncoded())
                .setParameter("wrapped", wrapped)
                .setParameter("at", at)
                .executeUpdate();
    }
}
