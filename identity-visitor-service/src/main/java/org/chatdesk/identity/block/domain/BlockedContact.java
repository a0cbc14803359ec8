package org.chatdesk.identity.block.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact who may not write.
 *
 * @param by the name of whoever blocked them
 * @param at UTC
 */
public record BlockedContact(
        UUID id, String name, String type, @Nullable String reason, String by, Instant at) {}
