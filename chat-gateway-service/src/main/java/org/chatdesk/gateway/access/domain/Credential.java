package org.chatdesk.gateway.access.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its holder. Enough to refuse it; whether it is genuine, the services check.
 *
 * @param contact whether it speaks for a contact
 * @param role a member's role as tokens write it, absent for others
 * @param issuedAt seconds since 1970, the token's {@code iat}; 0 when it has none
 */
public record Credential(
        UUID organization, UUID subject, boolean contact, @Nullable String role, long issuedAt) {}
