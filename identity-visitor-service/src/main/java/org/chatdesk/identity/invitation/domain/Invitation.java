package org.chatdesk.identity.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.member.domain.Invited;

/**
 * Somebody was asked to work for an organization.
 *
 * @param email in lower case
 * @param invitedBy the name of whoever asked last
 * @param standing what became of it, as far as somebody did something
 * @param expiresAt UTC
 */
public record Invitation(
        UUID id,
        UUID organization,
        String email,
        Role role,
        List<UUID> departments,
        String invitedBy,
        Standing standing,
        Instant expiresAt,
        Letters letters) {
    public static final Duration LIFE = Duration.ofDays(7);

    /** What people did with it. */
    public enum Standing {
        OPEN,
        USED,
        WITHDRAWN
    }

    /** What it is worth now. */
    public enum State {
        OPEN,
        EXPIRED,
        USED,
        WITHDRAWN
    }

    public Invitation {
        departments = List.copyOf(departments);
    }

    public State state(Instant now) {
        return switch (standing) {
            case OPEN -> now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
            case USED -> State.USED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }

    /** Its whole life begins again, with another letter. */
    public Invitation renewed(String by, Instant now) {
        return new Invitation(
                id,
                organization,
                email,
                role,
                departments,
                by,
                standing,
                now.plus(LIFE),
                letters.another(now));
    }

    /** The same invitation to something else; its letters are counted on. */
    public Invitation renewedAs(Invitation wanted) {
        return new Invitation(
                id,
                organization,
                email,
                wanted.role,
                wanted.departments,
                wanted.invitedBy,
                standing,
                wanted.expiresAt,
                letters.another(wanted.letters.last()));
    }

    public Invitation as(Standing now) {
        return new Invitation(
                id, organization, email, role, departments, invitedBy, now, expiresAt, letters);
    }

    public Invited promise() {
        return new Invited(id, organization, email, role, departments);
    }

    /** Enough of the address for its owner to know it again, and for nobody else. */
    public String maskedEmail() {
        var at = email.lastIndexOf('@');
        var first = email.substring(0, email.offsetByCodePoints(0, 1));
        return first + "***" + email.substring(at);
    }
}
