package org.chatdesk.identity.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.apikey.domain.ApiKey;
import org.chatdesk.identity.apikey.domain.ApiKeyDraft;
import org.chatdesk.identity.apikey.store.ApiKeys;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.organization.domain.OrganizationLock;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;

/** Administrators make and revoke API keys (I12). */
@ApplicationScoped
public class ChangeApiKeys {
    private static final String PREFIX = "cdk_";
    private static final int MOST = 50;
    private static final Refusal TOO_MANY =
            Refusal.conflict(
                    "api-key.too-many",
                    "An organization has at most 50 keys. Revoke one that is not used any more.");

    private final ApiKeys keys;
    private final OrganizationLock organizations;
    private final AuditLog audit;
    private final Clock clock;

    ChangeApiKeys(ApiKeys keys, OrganizationLock organizations, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new key with its secret, which nobody can ask for again. */
    public record Added(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Added[" + key + "]";
        }
    }

    @Transactional
    public List<ApiKey> list(UUID organization) {
        return keys.of(organization);
    }

    @Transactional
    public Result<Added> add(Caller.Member by, ApiKeyDraft draft) {
        var now = clock.instant();
        var faults = draft.faults(now);
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        if (!organizations.hold(by.organization())) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        if (keys.of(by.organization()).size() >= MOST) {
            return Result.refused(TOO_MANY);
        }
        var key = draft.toKey(Ids.next(), by.organization(), by.name(), now);
        var secret = PREFIX + RandomSecret.next();
        keys.add(key, secret);
        audit.record(
                new AuditEntry(
                        key.organization(),
                        by.actor(),
                        "api-key.added",
                        key.name(),
                        null,
                        key,
                        now));
        return Result.done(new Added(key, secret));
    }

    /** It opens nothing any more; gateways hear of it within three seconds. */
    @Transactional
    public Result<ApiKey> revoke(Caller.Member by, UUID id) {
        var known = keys.find(by.organization(), id);
        if (known.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        var key = known.get();
        var now = clock.instant();
        keys.revoke(key, now);
        audit.record(
                new AuditEntry(
                        key.organization(),
                        by.actor(),
                        "api-key.revoked",
                        key.name(),
                        key,
                        null,
                        now));
        return Result.done(key);
    }
}
