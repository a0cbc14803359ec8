package org.chatdesk.identity.block.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses from which no contact gets in.
 *
 * @param range as CIDR
 * @param by the name of whoever blocked it
 * @param at UTC
 */
public record BlockedRange(UUID id, String range, @Nullable String note, String by, Instant at) {}
