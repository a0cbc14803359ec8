package org.chatdesk.identity.token.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatdesk.identity.token.domain.KeyLife;
import org.chatdesk.identity.token.domain.PublishedKey;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.vault.domain.Vault;

/** The installation's signing keys: one that signs, and older ones whose tokens still live. */
@ApplicationScoped
public class SigningKeys implements PanacheRepositoryBase<SigningKeyRow, String> {
    private static final String ADD =
            """
            insert into signing_key
            (kid, active, public_key, wrapped_private_key, created_at, activated_at)
            values (:kid, :active, :publicKey, :wrapped, :at, case when :active then cast(:at as timestamptz) end)
            on conflict do nothing
            """;
    private static final String ONE_AT_A_TIME =
            "lock table signing_key in share row exclusive mode";

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

    /** Where each is in its life, the newest first. */
    public List<KeyLife> lives() {
        return stream("order by createdAt desc").map(SigningKeyRow::life).toList();
    }

    /** Other instances that change keys wait until this transaction ends; readers do not. */
    public void holdChanges() {
        getEntityManager().createNativeQuery(ONE_AT_A_TIME).executeUpdate();
    }

    /** Publishes it; it does not sign yet. */
    public void announce(SigningKey key, Instant at) {
        add(key, false, at);
    }

    /** A key that signs at once. Does nothing when another instance has been faster. */
    public void addFirst(SigningKey key, Instant at) {
        add(key, true, at);
    }

    private void add(SigningKey key, boolean active, Instant at) {
        var wrapped = vault.wrap(key.privateKey().getEncoded(), SigningKeyRow.place(key.kid()));
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("kid", key.kid())
                .setParameter("active", active)
                .setParameter("publicKey", key.publicKey().getEncoded())
                .setParameter("wrapped", wrapped)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** This one signs from now on; the one before, if there is one, is retired. */
    public void activate(String kid, Instant at) {
        // First the one, then the other: an index allows one active key.
        update("active = false, retiredAt = ?1 where active", at);
        update("active = true, activatedAt = ?1 where kid = ?2", at, kid);
        getEntityManager().clear();
    }

    public void forget(String kid) {
        delete("kid", kid);
        getEntityManager().clear();
    }
}
