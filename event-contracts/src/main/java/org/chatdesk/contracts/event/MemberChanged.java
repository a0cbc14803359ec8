package org.chatdesk.contracts.event;

import java.util.List;
import java.util.UUID;

/**
 * A member's whole state after a change.
 *
 * @param active false once the member was removed: every right has ended
 * @param departments ids of the departments the member works in
 */
public record MemberChanged(
        UUID id, String name, String email, Role role, boolean active, List<UUID> departments)
        implements Payload {

    /** What a member may do. */
    public enum Role {
        AGENT,
        ADMIN,
        SUPER_ADMIN
    }
}
