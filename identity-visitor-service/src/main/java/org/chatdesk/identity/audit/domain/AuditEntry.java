package org.chatdesk.identity.audit.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An administrative change.
 *
 * @param action {@code feature.what-happened}, such as {@code member.invited}
 * @param subject what was changed, as people call it
 * @param before the state before, absent for something new; written as JSON, so never with a secret
 * @param after the state after, absent for something removed
 * @param at UTC
 */
public record AuditEntry(
        UUID organization,
        Actor actor,
        String action,
        String subject,
        @Nullable Object before,
        @Nullable Object after,
        Instant at) {}
