package org.chatdesk.identity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.AtOnce;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.SignIns;
import org.chatdesk.identity.testing.Staff;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeMembersIT { // I1, I13
    private static final Staff MARKET = Staff.of(Seeded.MARKET);
    private static final Staff OPERATOR = MARKET.as(Staff.OLGA, Role.SUPER_ADMIN);
    private static final Staff CLINIC = Staff.of(Seeded.CLINIC);
    private static final int ROUNDS = 5;

    private final String email = Staff.address();

    @BeforeEach
    void startProvider() {
        SignIns.provider();
    }

    @Test
    void shouldChangeAMemberAndTellEverybodyAndRememberWho() {
        Integer version = CLINIC.member(Seeded.ADA, "version");
        var request =
                Map.of(
                        "version",
                        version,
                        "name",
                        " Ada Lind ",
                        "role",
                        "admin",
                        "departments",
                        List.of(Seeded.RECEPTION));

        CLINIC.change(Seeded.ADA, request)
                .statusCode(200)
                .body("name", equalTo("Ada Lind"))
                .body("role", equalTo("admin"))
                .body("version", equalTo(version + 1));

        var told = changed(Seeded.ADA, version + 1);
        assertThat(told.payload().departments()).containsExactly(Seeded.RECEPTION);
        assertThat(told.actor().id()).isEqualTo(Staff.OLGA);
        CLINIC.audit()
                .body("entries[0].action", equalTo("member.changed"))
                .body("entries[0].before.name", equalTo("Ada Agent"))
                .body("entries[0].after.name", equalTo("Ada Lind"));
        CLINIC.change(Seeded.ADA, request)
                .statusCode(409)
                .body("code", equalTo("settings.changed-meanwhile"));
        restoreAda(version + 1);
    }

    private static void restoreAda(int version) {
        CLINIC.change(
                        Seeded.ADA,
                        Map.of(
                                "version",
                                version,
                                "name",
                                "Ada Agent",
                                "role",
                                "agent",
                                "departments",
                                List.of(Seeded.BILLING)))
                .statusCode(200);
    }

    @Test
    void shouldNameEveryFieldThatIsNotAsItMustBe() {
        var member = MARKET.joined(email, "agent");

        MARKET.change(
                        member,
                        Map.of(
                                "version",
                                1,
                                "name",
                                "x\u202Ey",
                                "role",
                                "king",
                                "departments",
                                List.of(Seeded.BILLING, Seeded.BILLING)))
                .statusCode(400)
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        hasItems(
                                "name invalid",
                                "role invalid",
                                "departments[0] unknown",
                                "departments[1] duplicate"));
        MARKET.change(member, Map.of("version", 1))
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        hasItems("name required", "role required"));
    }

    @Test
    void shouldEndEveryRightOfARemovedMemberAndGiveThemBack() { // INV-28
        var member = MARKET.joined(email, "agent");

        MARKET.remove(member).statusCode(204);

        assertThat(changed(member, 2).payload().active()).isFalse();
        assertThat(MARKET.<Boolean>member(member, "active")).isFalse();
        SignIns.of("sub " + email, email).statusCode(403);
        MARKET.audit().body("entries[0].action", equalTo("member.removed"));
        MARKET.remove(member).statusCode(204);

        MARKET.restore(member).statusCode(200).body("active", equalTo(true));

        assertThat(changed(member, 3).payload().active()).isTrue();
        SignIns.of("sub " + email, email).statusCode(200);
        MARKET.audit().body("entries[0].action", equalTo("member.restored"));
    }

    @Test
    void shouldLetNobodyRemoveOrDemoteThemselves() {
        var boss = MARKET.joined(email, "admin");
        var themselves = MARKET.as(boss, Role.ADMIN);

        themselves.remove(boss).statusCode(409).body("code", equalTo("member.yourself"));
        themselves
                .changeRole(boss, "agent")
                .statusCode(409)
                .body("code", equalTo("member.yourself"));
        themselves.changeRole(boss, "admin").statusCode(200).body("name", equalTo("Somebody"));
    }

    @Test
    void shouldLetOnlyOperatorsMakeOrChangeOperators() {
        var member = MARKET.joined(email, "agent");
        superAdminOnly(MARKET.changeRole(member, "super_admin"));

        OPERATOR.changeRole(member, "super_admin").statusCode(200);

        superAdminOnly(MARKET.changeRole(member, "agent"));
        superAdminOnly(MARKET.remove(member));
        OPERATOR.remove(member).statusCode(204);
        superAdminOnly(MARKET.restore(member));
    }

    private static void superAdminOnly(io.restassured.response.ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("member.super-admin-only"));
    }

    @Test
    void shouldKeepOneAdministratorEvenWhenTheyRemoveEachOther() {
        keepOneAdministrator();
        for (int round = 0; round < ROUNDS; round++) {
            var one = MARKET.joined(Staff.address(), "admin");
            var other = MARKET.joined(Staff.address(), "admin");
            removeAdministratorsBut(one, other);

            var answers =
                    AtOnce.run(
                            () -> MARKET.as(one, Role.ADMIN).remove(other).extract().statusCode(),
                            () -> MARKET.as(other, Role.ADMIN).remove(one).extract().statusCode());

            assertThat(answers).containsExactlyInAnyOrder(204, 409);
            assertThat(administrators()).hasSize(1);
        }
        var last = administrators().getFirst();
        MARKET.remove(last).statusCode(409).body("code", equalTo("member.last-admin"));
        MARKET.changeRole(last, "agent").statusCode(409).body("code", equalTo("member.last-admin"));
    }

    private void keepOneAdministrator() {
        administrators().stream().skip(1).forEach(admin -> OPERATOR.remove(admin).statusCode(204));
    }

    private void removeAdministratorsBut(UUID one, UUID other) {
        administrators().stream()
                .filter(admin -> !admin.equals(one) && !admin.equals(other))
                .forEach(admin -> OPERATOR.remove(admin).statusCode(204));
    }

    private static List<UUID> administrators() {
        List<String> found =
                MARKET.members()
                        .extract()
                        .path("members.findAll { it.active && it.role != 'agent' }.id");
        return found.stream().map(UUID::fromString).toList();
    }

    @Test
    void shouldShowAgentsNamesButNoAddresses() {
        CLINIC.members().body("members.email", hasItems("Ada@clinic.example"));

        CLINIC.as(Seeded.ADA, Role.AGENT)
                .members()
                .statusCode(200)
                .body("members.id", hasItems(Seeded.ADA.toString()))
                .body("members.email", everyItem(nullValue()));
        CLINIC.as(Seeded.ADA, Role.AGENT).remove(Seeded.ADA).statusCode(403); // INV-25
    }

    @Test
    void shouldNotKnowAnotherOrganizationsMembers() { // INV-13
        var unknown = UUID.randomUUID();

        MARKET.remove(Seeded.ADA).statusCode(404);
        MARKET.restore(Seeded.ADA).statusCode(404);
        var request = Map.of("version", 1, "name", "Mine", "role", "agent");
        assertThat(MARKET.change(Seeded.ADA, request).statusCode(404).extract().asString())
                .isEqualTo(MARKET.change(unknown, request).extract().asString());
    }

    private static Event<MemberChanged> changed(UUID member, long version) {
        return EventLog.await(
                Topics.MEMBER_CHANGED,
                event -> event.aggregate().equals(member) && event.version() == version);
    }
}
