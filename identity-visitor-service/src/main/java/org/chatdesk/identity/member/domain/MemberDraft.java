package org.chatdesk.identity.member.domain;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a member to be like.
 *
 * @param name 1 to 100 characters
 * @param role {@code agent}, {@code admin} or {@code super_admin}
 * @param departments ids of departments that are offered; absent means none
 */
public record MemberDraft(
        @Nullable String name, @Nullable String role, @Nullable List<@Nullable UUID> departments) {
    private static final Pattern ROLE = Pattern.compile("agent|admin|super_admin");

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults(Collection<UUID> offered) {
        var faults = new Faults();
        faults.text("name", name, MemberName.LONGEST);
        faults.matches("role", role, ROLE);
        Workplaces.check(faults, departments, offered);
        return faults.found();
    }

    /** The member with these settings; only for a draft without faults. */
    public Member applyTo(Member before) {
        return new Member(
                before.id(),
                before.organization(),
                requireNonNull(name).strip(),
                before.email(),
                Role.valueOf(requireNonNull(role).toUpperCase(Locale.ROOT)),
                before.active(),
                Workplaces.of(departments));
    }
}
