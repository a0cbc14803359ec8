package org.chatdesk.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.contact.domain.IdentitySecret;
import org.chatdesk.identity.contact.domain.KeptSecret;
import org.chatdesk.identity.contact.store.IdentitySecrets;
import org.chatdesk.identity.organization.domain.OrganizationLock;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.jspecify.annotations.Nullable;

/** Administrators rotate the secrets that their site signs its users with (I6). */
@ApplicationScoped
public class ChangeIdentitySecrets {
    private static final String PREFIX = "cds_";
    private static final int MOST = 2;
    private static final Refusal TOO_MANY =
            Refusal.conflict(
                    "identity-secret.too-many",
                    "Two secrets are valid at once at most. Revoke the old one first.");

    private final IdentitySecrets secrets;
    private final OrganizationLock organizations;
    private final AuditLog audit;
    private final Clock clock;

    ChangeIdentitySecrets(
            IdentitySecrets secrets, OrganizationLock organizations, AuditLog audit, Clock clock) {
        this.secrets = secrets;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret, which nobody can ask for again. */
    public record Added(KeptSecret kept, IdentitySecret secret) {}

    @Transactional
    public List<KeptSecret> list(UUID organization) {
        return secrets.of(organization);
    }

    @Transactional
    public Result<Added> add(Caller.Member by) {
        if (!organizations.hold(by.organization())) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        if (secrets.of(by.organization()).size() >= MOST) {
            return Result.refused(TOO_MANY);
        }
        var secret = new IdentitySecret(Ids.next().toString(), PREFIX + RandomSecret.next());
        var kept = new KeptSecret(secret.kid(), clock.instant(), by.name());
        secrets.add(by.organization(), secret, kept);
        tell(by, "identity-secret.added", kept, null, kept);
        return Result.done(new Added(kept, secret));
    }

    /** Tokens signed with it open nothing from now on; who is in stays in. */
    @Transactional
    public Result<KeptSecret> revoke(Caller.Member by, String kid) {
        var known =
                secrets.of(by.organization()).stream()
                        .filter(kept -> kept.kid().equals(kid))
                        .findFirst();
        if (known.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        secrets.revoke(by.organization(), kid, clock.instant());
        tell(by, "identity-secret.revoked", known.get(), known.get(), null);
        return Result.done(known.get());
    }

    private void tell(
            Caller.Member by,
            String action,
            KeptSecret subject,
            @Nullable KeptSecret before,
            @Nullable KeptSecret after) {
        audit.record(
                new AuditEntry(
                        by.organization(),
                        by.actor(),
                        action,
                        subject.kid(),
                        before,
                        after,
                        clock.instant()));
    }
}
