package org.chatdesk.identity.token.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

        assertThat(TokenClaims.of(member, Instant.MAX))
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
        var contact = new Subject.OfContact(ID, ORGANIZATION, "admin", "Mallory", null);

        assertThat(TokenClaims.of(contact, Instant.MAX))
                .containsEntry("groups", List.of("contact"))
                .containsEntry("contactType", "admin")
                .doesNotContainKey("role")
                .doesNotContainKey("departments");
    }

    @Test
    void shouldSayWhomAContactSpeaksWith() { // I9
        var department = UUID.randomUUID();
        var contact = new Subject.OfContact(ID, ORGANIZATION, "client", "Emma", department);

        assertThat(TokenClaims.of(contact, Instant.MAX))
                .containsEntry("departments", List.of(department.toString()))
                .containsEntry("groups", List.of("contact"))
                .containsEntry("name", "Emma");
    }

    @Test
    void shouldBindEveryoneButServicesToAnOrganization() {
        var bound =
                List.of(
                        new Subject.OfContact(ID, ORGANIZATION, "client", "C", null),
                        new Subject.OfMember(ID, ORGANIZATION, Role.AGENT, "A", List.of()),
                        new Subject.OfSession(ID, ORGANIZATION),
                        new Subject.OfApiKey(ID, ORGANIZATION, "K", List.of()));

        assertThat(bound)
                .allSatisfy(subject ->
                        assertThat(TokenClaims.of(subject, Instant.MAX))
                                .containsEntry("org", ORGANIZATION.toString()));
        assertThat(TokenClaims.of(new Subject.OfService(ID, "gateway"), Instant.MAX))
                .doesNotContainKey("org");
    }

    @Test
    void shouldSayWhenSomebodyWhoEndsByTimeEnds() { // I4
        var visitor = new Subject.OfContact(ID, ID, "visitor", "Quiet Otter", null);
        var end = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(TokenClaims.of(visitor, end)).containsEntry("subjectEnds", end.getEpochSecond());
        assertThat(TokenClaims.of(visitor, Instant.MAX)).doesNotContainKey("subjectEnds");
    }
}
