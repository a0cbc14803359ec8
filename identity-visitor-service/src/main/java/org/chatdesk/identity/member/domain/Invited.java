package org.chatdesk.identity.member.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.jspecify.annotations.Nullable;

/** What an open invitation promises to whoever proves to own its address. */
public record Invited(
        UUID invitation, UUID organization, String email, Role role, List<UUID> departments) {
    public Invited {
        departments = List.copyOf(departments);
    }

    /** The new member, called as the provider calls them, else as their address does. */
    public Member join(UUID id, @Nullable String name) {
        return new Member(
                id, organization, MemberName.of(name, email), email, role, true, departments);
    }

    /** A member who was removed comes back with what they are invited for, under their own name. */
    public Member rejoin(Member before) {
        return new Member(before.id(), organization, before.name(), email, role, true, departments);
    }
}
