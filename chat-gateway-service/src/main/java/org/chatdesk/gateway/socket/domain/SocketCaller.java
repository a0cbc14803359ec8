package org.chatdesk.gateway.socket.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.access.domain.Credential;
import org.jspecify.annotations.Nullable;

/**
 * Whom a socket speaks for.
 *
 * @param department whom a contact speaks with; null where they named none
 * @param departments where a member works; none for contacts
 * @param token the verified token, for calls in the caller's own name
 * @param credential what the token says of its holder
 * @param expires when the token ends
 * @param ends when the caller itself ends (visitors), else absent
 */
public record SocketCaller(
        UUID organization,
        UUID subject,
        SenderRole role,
        String name,
        @Nullable UUID department,
        List<UUID> departments,
        String token,
        Credential credential,
        Instant expires,
        @Nullable Instant ends) {

    public boolean isMember() {
        return role == SenderRole.AGENT;
    }

    /** A token may be renewed for the same subject only. */
    public boolean isSameAs(SocketCaller other) {
        return organization.equals(other.organization) && subject.equals(other.subject);
    }
}
