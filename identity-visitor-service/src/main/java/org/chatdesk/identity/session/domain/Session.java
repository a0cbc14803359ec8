package org.chatdesk.identity.session.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that loaded the widget.
 *
 * @param contact who uses it; null until somebody is known
 */
public record Session(UUID id, UUID organization, @Nullable UUID contact) {}
