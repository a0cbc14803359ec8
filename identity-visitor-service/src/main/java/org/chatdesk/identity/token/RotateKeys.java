package org.chatdesk.identity.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.organization.domain.OrganizationLock;
import org.chatdesk.identity.token.domain.KeyLife;
import org.chatdesk.identity.token.domain.KeyRotation;
import org.chatdesk.identity.token.domain.SigningKey;
import org.chatdesk.identity.token.store.SigningKeys;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.jboss.logging.Logger;

/** Replaces the keys that sign tokens while everything runs (I2). */
@ApplicationScoped
public class RotateKeys {
    private static final Logger LOG = Logger.getLogger(RotateKeys.class);

    private final SigningKeys keys;
    private final Keyring keyring;
    private final OrganizationLock organizations;
    private final AuditLog audit;
    private final Clock clock;

    RotateKeys(
            SigningKeys keys,
            Keyring keyring,
            OrganizationLock organizations,
            AuditLog audit,
            Clock clock) {
        this.keys = keys;
        this.keyring = keyring;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    public List<KeyLife> list() {
        keyring.active(); // There is one from the first time that anybody asks.
        return QuarkusTransaction.requiringNew().call(keys::lives);
    }

    /** Does what is due; for the timer. */
    public void goOn() {
        var now = clock.instant();
        if (!KeyRotation.due(list(), now).isEmpty()) {
            changing(() -> {
                // Another instance may have done it while this one waited.
                KeyRotation.due(keys.lives(), now).forEach(step -> take(step, now));
                return true;
            });
        }
    }

    private void take(KeyRotation.Step step, Instant now) {
        LOG.infof("Signing keys: %s", step);
        switch (step) {
            case KeyRotation.Announce() -> announce(now);
            case KeyRotation.Activate(var kid) -> keys.activate(kid, now);
            case KeyRotation.Forget(var kid) -> keys.forget(kid);
        }
    }

    private String announce(Instant now) {
        var key = SigningKey.generate(Ids.next());
        keys.announce(key, now);
        return key.kid();
    }

    /** Announces the next key now instead of after 30 days; one at a time. */
    public Result<List<KeyLife>> rotate(Caller.Member by) {
        keyring.active();
        return changing(() -> {
            if (!organizations.hold(by.organization())) {
                return Result.refused(Refusal.NOT_FOUND);
            }
            if (KeyRotation.announced(keys.lives()).findAny().isEmpty()) {
                tell(by, "signing-key.announced", announce(clock.instant()));
            }
            return Result.done(keys.lives());
        });
    }

    /**
     * For a key that somebody may have stolen: it is published no longer, and if it was the one
     * that signs, another one signs at once.
     */
    public Result<List<KeyLife>> revoke(Caller.Member by, String kid) {
        return changing(() -> {
            var known = keys.lives().stream().filter(key -> key.kid().equals(kid)).findFirst();
            if (known.isEmpty()) {
                return Result.refused(Refusal.NOT_FOUND);
            }
            keys.forget(kid);
            if (known.get().state() == KeyLife.State.ACTIVE) {
                replace(clock.instant());
            }
            tell(by, "signing-key.revoked", kid);
            return Result.done(keys.lives());
        });
    }

    /** By the announced one, which others know already, or else by a new one. */
    private void replace(Instant now) {
        KeyRotation.announced(keys.lives())
                .findFirst()
                .ifPresentOrElse(
                        next -> keys.activate(next.kid(), now),
                        () -> keys.addFirst(SigningKey.generate(Ids.next()), now));
    }

    private <T> T changing(Supplier<T> change) {
        var result =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            keys.holdChanges();
                            return change.get();
                        });
        keyring.lookAgain();
        return result;
    }

    private void tell(Caller.Member by, String action, String kid) {
        var now = clock.instant();
        audit.record(new AuditEntry(by.organization(), by.actor(), action, kid, null, null, now));
    }
}
