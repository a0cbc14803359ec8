package org.chatdesk.identity.member.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.MemberChanged.Role;

/**
 * Who may change whom. Each rule names what it refuses.
 *
 * @param caller whoever wants the change
 * @param admins all active members who may administer the organization, as they are now
 */
public record MemberRules(UUID caller, Role role, List<UUID> admins) {
    private static final Refusal YOURSELF =
            Refusal.conflict(
                    "member.yourself",
                    "You cannot remove yourself or change your own role. Ask another administrator.");
    private static final Refusal LAST_ADMIN =
            Refusal.conflict(
                    "member.last-admin", "The organization needs at least one administrator.");
    private static final Refusal SUPER_ADMIN_ONLY =
            Refusal.forbidden(
                    "member.super-admin-only",
                    "Only the installation's operator can make or change operators.");

    public MemberRules {
        admins = List.copyOf(admins);
    }

    /** Why this change must not be; empty when it may. */
    public Optional<Refusal> against(Member before, Member after) {
        return Stream.of(
                        superAdminOnly(before, after),
                        yourself(before, after),
                        lastAdmin(before, after))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> superAdminOnly(Member before, Member after) {
        var concerned = before.role() == Role.SUPER_ADMIN || after.role() == Role.SUPER_ADMIN;
        return when(concerned && role != Role.SUPER_ADMIN, SUPER_ADMIN_ONLY);
    }

    private Optional<Refusal> yourself(Member before, Member after) {
        var loses = before.role() != after.role() || before.active() && !after.active();
        return when(loses && before.id().equals(caller), YOURSELF);
    }

    private Optional<Refusal> lastAdmin(Member before, Member after) {
        var loses = before.mayAdminister() && !after.mayAdminister();
        return when(loses && admins.equals(List.of(before.id())), LAST_ADMIN);
    }

    private static Optional<Refusal> when(boolean broken, Refusal why) {
        return broken ? Optional.of(why) : Optional.empty();
    }
}
