package org.chatdesk.identity.invitation.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.member.domain.Workplaces;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator wants to invite.
 *
 * @param role {@code agent} or {@code admin}; nobody is invited as an operator
 * @param departments ids of departments that are offered; absent means none
 */
public record InvitationDraft(
        @Nullable String email, @Nullable String role, @Nullable List<@Nullable UUID> departments) {
    private static final Pattern ROLE = Pattern.compile("agent|admin");

    public InvitationDraft {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults(Collection<UUID> offered) {
        var faults = new Faults();
        faults.email("email", email);
        faults.matches("role", role, ROLE);
        Workplaces.check(faults, departments, offered);
        return faults.found();
    }

    /** In lower case; only for a draft without faults. */
    public String address() {
        return requireNonNull(email);
    }

    /** The invitation; only for a draft without faults. */
    public Invitation of(UUID id, UUID organization, String invitedBy, Instant now) {
        return new Invitation(
                id,
                organization,
                address(),
                Role.valueOf(requireNonNull(role).toUpperCase(Locale.ROOT)),
                Workplaces.of(departments),
                invitedBy,
                Invitation.Standing.OPEN,
                now.plus(Invitation.LIFE),
                Letters.first(now));
    }
}
