package org.chatdesk.identity.member.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;

/**
 * Staff of an organization.
 *
 * @param email the address they were invited by; they sign in as whoever has proven to own it
 * @param active false once removed: every right has ended
 * @param departments ids of the departments they work in
 */
public record Member(
        UUID id,
        UUID organization,
        String name,
        String email,
        Role role,
        boolean active,
        List<UUID> departments) {

    public Member {
        departments = List.copyOf(departments);
    }

    public boolean mayAdminister() {
        return active && role != Role.AGENT;
    }

    public Member withActive(boolean now) {
        return new Member(id, organization, name, email, role, now, departments);
    }
}
