package org.chatdesk.identity.audit.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;

/**
 * An entry as it is read.
 *
 * @param before JSON, or {@code null} as JSON writes it
 * @param after the same
 */
public record Audited(
        UUID id,
        Actor actor,
        String action,
        String subject,
        String before,
        String after,
        Instant at) {}
