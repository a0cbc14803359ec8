package org.chatdesk.identity.member.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.organization.domain.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works, and where of that they may work now. A token speaks for one of them.
 *
 * @param all the oldest first, one of each organization
 */
public record Memberships(List<Membership> all) {

    /** An active member, and the organization they are one of. */
    public record Membership(Member member, Organization organization) {
        /** A suspended organization is closed for everybody but operators. */
        boolean isOpen() {
            return !organization.suspended() || member.role() == Role.SUPER_ADMIN;
        }
    }

    public Memberships {
        var seen = new HashSet<UUID>();
        all = all.stream().filter(one -> seen.add(one.organization().id())).toList();
    }

    /** The organizations in which they may work now, by name. */
    public List<Organization> open() {
        return all.stream()
                .filter(Membership::isOpen)
                .map(Membership::organization)
                .sorted(Comparator.comparing(Organization::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The one they want if they may work there, else the oldest; empty when all are closed. */
    public Optional<Membership> choose(@Nullable UUID wanted) {
        return open(wanted).or(() -> all.stream().filter(Membership::isOpen).findFirst());
    }

    private Optional<Membership> open(@Nullable UUID wanted) {
        return all.stream()
                .filter(Membership::isOpen)
                .filter(one -> one.organization().id().equals(wanted))
                .findFirst();
    }
}
