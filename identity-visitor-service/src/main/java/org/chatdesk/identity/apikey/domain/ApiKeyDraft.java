package org.chatdesk.identity.apikey.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wants: a name of 1 to 100 characters, at least one scope, each once, and if
 * it ends, then within ten years.
 */
public record ApiKeyDraft(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable Instant expiresAt) {
    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_653);

    /** All that is wrong with it. */
    public List<Fault> faults(Instant now) {
        var faults = new Faults();
        faults.text("name", name, LONGEST_NAME);
        checkScopes(faults);
        if (expiresAt != null && !isSoon(expiresAt, now)) {
            faults.invalid("expiresAt");
        }
        return faults.found();
    }

    private void checkScopes(Faults faults) {
        if (scopes == null || scopes.isEmpty()) {
            faults.required("scopes");
            return;
        }
        for (int i = 0; i < Math.min(scopes.size(), Scope.values().length + 1); i++) {
            var scope = scopes.get(i);
            if (scope == null || Scope.of(scope).isEmpty()) {
                faults.add("scopes[" + i + "]", "unknown");
            }
        }
        faults.distinct("scopes", scopes);
    }

    private static boolean isSoon(Instant end, Instant now) {
        return end.isAfter(now) && end.isBefore(now.plus(LONGEST_LIFE));
    }

    /** The key; call only when there are no faults. */
    public ApiKey toKey(UUID id, UUID organization, String createdBy, Instant now) {
        var wanted = Objects.requireNonNull(scopes);
        return new ApiKey(
                id,
                organization,
                Objects.requireNonNull(name).strip(),
                List.of(Scope.values()).stream().filter(s -> wanted.contains(s.text())).toList(),
                now,
                createdBy,
                expiresAt,
                null);
    }
}
