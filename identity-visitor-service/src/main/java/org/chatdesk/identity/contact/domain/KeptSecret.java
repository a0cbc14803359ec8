package org.chatdesk.identity.contact.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity secret as administrators see it: everything but the secret.
 *
 * @param createdBy the administrator's name; absent for secrets of the seed
 */
public record KeptSecret(String kid, Instant createdAt, @Nullable String createdBy) {}
