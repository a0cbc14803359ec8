package org.chatdesk.identity.contact.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.IdentitySecret;
import org.chatdesk.identity.contact.domain.IdentitySecretKeeper;
import org.chatdesk.identity.contact.domain.KeptSecret;
import org.chatdesk.identity.vault.domain.Vault;

/** Keeps the hosts' secrets, wrapped. Several are valid at once; a revoked one is not found. */
@ApplicationScoped
public class IdentitySecrets
        implements PanacheRepositoryBase<IdentitySecretRow, IdentitySecretRow.Key>,
                IdentitySecretKeeper {
    private final Vault vault;

    IdentitySecrets(Vault vault) {
        this.vault = vault;
    }

    public Optional<IdentitySecret> find(UUID organization, String kid) {
        return findByIdOptional(new IdentitySecretRow.Key(organization, kid))
                .filter(IdentitySecretRow::isValid)
                .map(row -> vault.unwrap(row.wrappedSecret, place(organization, kid)))
                .map(secret -> new IdentitySecret(kid, new String(secret, UTF_8)));
    }

    /** Those that are valid, the oldest first. */
    public List<KeptSecret> of(UUID organization) {
        return stream("organizationId = ?1 and revokedAt is null order by createdAt", organization)
                .map(IdentitySecretRow::kept)
                .toList();
    }

    public void add(UUID organization, IdentitySecret secret, KeptSecret kept) {
        var wrapped = vault.wrap(secret.key(), place(organization, secret.kid()));
        var row = new IdentitySecretRow(organization, secret.kid(), wrapped, kept.createdAt());
        row.createdBy = kept.createdBy();
        persist(row);
        flush();
    }

    public void revoke(UUID organization, String kid, Instant at) {
        findByIdOptional(new IdentitySecretRow.Key(organization, kid)).orElseThrow().revokedAt = at;
        flush();
    }

    @Override
    @Transactional
    public boolean addMissing(UUID organization, IdentitySecret secret, Instant at) {
        if (findByIdOptional(new IdentitySecretRow.Key(organization, secret.kid())).isPresent()) {
            return false;
        }
        var wrapped = vault.wrap(secret.key(), place(organization, secret.kid()));
        persist(new IdentitySecretRow(organization, secret.kid(), wrapped, at));
        return true;
    }

    private static String place(UUID organization, String kid) {
        return "identity-secret/" + organization + "/" + kid;
    }
}
