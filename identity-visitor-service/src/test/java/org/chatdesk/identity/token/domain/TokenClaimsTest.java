package org.chatdesk.identity.token.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    @Test
    void shouldSayWhatAMemberMayDo() {
        var department = UUID.randomUUID();
        var member =
                new Subject.OfMember(
                        ID, ORGANIZATION, Role.SUPER_ADMIN, "Ada", List.of(department));

        assertThat(TokenClaims.of(member))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "kind",
                                "member",
                                "org",
                                ORGANIZATION.toString(),
                                "role",
                                "super_admin",
                                "name",
                                "Ada",
                                "departments",
                                List.of(department.toString()),
                                "groups",
                                List.of("super_admin")));
    }

    @Test
    void shouldNeverGiveAContactARole() {
        var contact = new Subject.OfContact(ID, ORGANIZATION, "admin", "Mallory");

        assertThat(TokenClaims.of(contact))
                .containsEntry("groups", List.of("contact"))
                .containsEntry("contactType", "admin")
                .doesNotContainKey("role");
    }

    @Test
    void shouldBindEveryoneButServicesToAnOrganization() {
        var bound =
                List.of(
                        new Subject.OfContact(ID, ORGANIZATION, "client", "C"),
                        new Subject.OfMember(ID, ORGANIZATION, Role.AGENT, "A", List.of()),
                        new Subject.OfSession(ID, ORGANIZATION),
                        new Subject.OfApiKey(ID, ORGANIZATION, "K"));

        assertThat(bound)
                .allSatisfy(subject ->
                        assertThat(TokenClaims.of(subject))
                                .containsEntry("org", ORGANIZATION.toString()));
        assertThat(TokenClaims.of(new Subject.OfService(ID, "gateway"))).doesNotContainKey("org");
    }
}
