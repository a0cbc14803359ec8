package org.chatdesk.identity.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.junit.jupiter.api.Test;

class MemberRulesTest { // I1
    private final UUID caller = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void shouldLetAnAdministratorChangeAgents() {
        var agent = member(other, Role.AGENT);

        assertThat(against(Role.ADMIN, agent, member(other, Role.ADMIN))).isEmpty();
        assertThat(against(Role.ADMIN, agent, agent.withActive(false))).isEmpty();
        assertThat(against(Role.ADMIN, agent.withActive(false), agent)).isEmpty();
    }

    @Test
    void shouldRefuseWhatSomebodyDoesToThemselves() {
        var themselves = member(caller, Role.ADMIN);

        assertThat(against(Role.ADMIN, themselves, themselves.withActive(false)))
                .contains("member.yourself");
        assertThat(against(Role.ADMIN, themselves, member(caller, Role.AGENT)))
                .contains("member.yourself");
        assertThat(against(Role.ADMIN, themselves, themselves)).isEmpty();
    }

    @Test
    void shouldKeepOperatorsToOperators() {
        var operator = member(other, Role.SUPER_ADMIN);
        var admin = member(other, Role.ADMIN);

        assertThat(against(Role.ADMIN, operator, admin)).contains("member.super-admin-only");
        assertThat(against(Role.ADMIN, admin, operator)).contains("member.super-admin-only");
        assertThat(against(Role.ADMIN, operator, operator)).contains("member.super-admin-only");
        assertThat(against(Role.SUPER_ADMIN, admin, operator)).isEmpty();
    }

    @Test
    void shouldKeepTheLastAdministrator() {
        var admin = member(other, Role.ADMIN);
        var last = new MemberRules(caller, Role.ADMIN, List.of(other));

        assertThat(code(last.against(admin, admin.withActive(false))))
                .contains("member.last-admin");
        assertThat(code(last.against(admin, member(other, Role.AGENT))))
                .contains("member.last-admin");
        assertThat(code(last.against(member(caller, Role.AGENT), member(caller, Role.AGENT))))
                .isEmpty();
        // Whoever was removed before counts for nothing.
        assertThat(code(last.against(admin.withActive(false), admin.withActive(false)))).isEmpty();
    }

    private Optional<String> against(Role by, Member before, Member after) {
        return code(new MemberRules(caller, by, List.of(caller, other)).against(before, after));
    }

    private static Optional<String> code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code);
    }

    private static Member member(UUID id, Role role) {
        return new Member(
                id, UUID.randomUUID(), "Kari", "kari@mail.example", role, true, List.of());
    }
}
