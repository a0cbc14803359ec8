package org.chatdesk.identity.session.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that loaded the widget.
 *
 * @param contact who uses it; null until somebody is known
 * @param vouchedAt when the host last said so, UTC; null when it never did
 */
public record Session(
        UUID id, UUID organization, @Nullable UUID contact, @Nullable Instant vouchedAt) {}
