package org.chatdesk.identity.invitation;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.identity.testing.AtOnce;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Staff;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InviteMemberIT { // I1, I13
    private static final Staff MARKET = Staff.of(Seeded.MARKET);
    private static final Staff CLINIC = Staff.of(Seeded.CLINIC);

    @Inject MovableClock clock;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void shouldInviteAndTellTheMailerAndRememberWho() {
        var email = Staff.address();
        String id =
                CLINIC.invite(
                                " " + email.toUpperCase(java.util.Locale.ROOT),
                                "agent",
                                Seeded.BILLING)
                        .statusCode(201)
                        .body("email", equalTo(email))
                        .body("role", equalTo("agent"))
                        .body("departments", equalTo(java.util.List.of(Seeded.BILLING.toString())))
                        .body("invitedBy", equalTo("Olga"))
                        .body("state", equalTo("open"))
                        .extract()
                        .path("id");

        var told = invited(id, 1).payload();
        assertThat(told.email()).isEqualTo(email);
        assertThat(told.organizationName()).isEqualTo("Harbour Clinic");
        assertThat(told.invitedBy()).isEqualTo("Olga");
        assertThat(told.role()).isEqualTo(Role.AGENT);
        assertThat(told.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(6)));
        CLINIC.invitations().statusCode(200).body("invitations.id", hasItems(id));
        CLINIC.audit()
                .body("entries[0].action", equalTo("member.invited"))
                .body("entries[0].subject", equalTo(email))
                .body("entries[0].actor.name", equalTo("Olga"));
    }

    @Test
    void shouldRenewInsteadOfMakingATwin() {
        var email = Staff.address();
        var first = MARKET.invited(email, "agent");
        MARKET.invite(email, "admin")
                .statusCode(429)
                .body("code", equalTo("invitation.sent-just-now"));

        clock.stopAt(Instant.now().plusSeconds(61));
        var second = MARKET.invited(email, "admin");

        assertThat(second).isEqualTo(first);
        assertThat(invited(first, 2).payload().role()).isEqualTo(Role.ADMIN);
        assertThat(pending(email)).isEqualTo(1);
    }

    @Test
    void shouldMakeOneInvitationOfSeveralAtOnce() {
        var email = Staff.address();

        var answers = AtOnce.run(6, () -> MARKET.invite(email, "agent").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 429, 429, 429, 429, 429);
        assertThat(pending(email)).isEqualTo(1);
    }

    @Test
    void shouldRefuseTheAddressOfAMember() {
        CLINIC.invite("ADA@clinic.example", "agent")
                .statusCode(409)
                .body("code", equalTo("member.already-here"));
    }

    @Test
    void shouldNameEveryFieldThatIsNotAsItMustBe() {
        MARKET.invite("not an address", "super_admin", UUID.randomUUID(), Seeded.BILLING)
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        hasItems(
                                "email invalid",
                                "role invalid",
                                "departments[0] unknown",
                                "departments[1] unknown")); // INV-13: of another organization
        for (var email :
                new String[] {"", "a@b", "x".repeat(250) + "@m.example", "a\n@m.example"}) {
            MARKET.invite(email, "agent").statusCode(400).body("errors[0].field", equalTo("email"));
        }
    }

    @Test
    void shouldSendAgainWithItsWholeLifeBeforeIt() {
        var id = MARKET.invited(Staff.address(), "agent");
        var later =
                Instant.now()
                        .plus(Duration.ofDays(8))
                        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        clock.stopAt(later);
        opened(id).body("state", equalTo("expired"));

        MARKET.resend(id).statusCode(200).body("state", equalTo("open"));

        opened(id).body("state", equalTo("open"));
        assertThat(invited(id, 2).payload().expiresAt()).isEqualTo(later.plus(Duration.ofDays(7)));
        MARKET.audit().body("entries[0].action", equalTo("member.invited-again"));
    }

    @Test
    void shouldNotSendTwiceWithinAMinuteNorMoreThanTenTimes() {
        var id = MARKET.invited(Staff.address(), "agent");
        var now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        MARKET.resend(id).statusCode(429).body("code", equalTo("invitation.sent-just-now"));
        assertThat(sendAgainInSeconds(id)).isBetween(1, 60);

        for (int sent = 1; sent < 10; sent++) {
            now = now.plusSeconds(61);
            clock.stopAt(now);
            assertThat(sendAgainInSeconds(id)).isZero();
            MARKET.resend(id)
                    .statusCode(200)
                    .body("sendAgainInSeconds", sent < 9 ? equalTo(60) : nullValue());
        }
        clock.stopAt(now.plusSeconds(61));
        MARKET.resend(id).statusCode(409).body("code", equalTo("invitation.sent-too-often"));

        MARKET.withdraw(id).statusCode(204);
    }

    private static Integer sendAgainInSeconds(String id) {
        return MARKET.invitations()
                .extract()
                .path("invitations.find { it.id == '" + id + "' }.sendAgainInSeconds");
    }

    @Test
    void shouldWithdraw() {
        var id = MARKET.invited(Staff.address(), "agent");

        MARKET.withdraw(id).statusCode(204);

        opened(id).body("state", equalTo("withdrawn"));
        MARKET.invitations().body("invitations.id", not(hasItems(id)));
        MARKET.resend(id).statusCode(409).body("code", equalTo("invitation.not-open"));
        MARKET.withdraw(id).statusCode(204);
        MARKET.audit().body("entries[0].action", equalTo("member.invitation-withdrawn"));
    }

    @Test
    void shouldShowWhoeverHasTheLinkWhatTheLetterSaid() { // INV-26
        var email = Staff.address();
        var id = MARKET.invited(email, "agent");

        var answer =
                opened(id)
                        .body("organization.name", equalTo("Maker Market"))
                        .body("invitedBy", equalTo("Olga"))
                        .body("role", equalTo("agent"))
                        .body("email", equalTo("p***@market.example"))
                        .body("id", nullValue())
                        .extract();

        assertThat(answer.asString()).doesNotContain(email);
        get("/api/invitations/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void shouldNotKnowAnotherOrganizationsInvitations() { // INV-13
        var id = MARKET.invited(Staff.address(), "agent");

        CLINIC.resend(id).statusCode(404);
        CLINIC.withdraw(id).statusCode(404);
        CLINIC.invitations().body("invitations.id", not(hasItems(id)));
        assertThat(CLINIC.withdraw(id).extract().asString())
                .isEqualTo(CLINIC.withdraw(UUID.randomUUID()).extract().asString());
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        var agent = MARKET.as(Staff.OLGA, Role.AGENT);

        agent.invitations().statusCode(403);
        agent.invite(Staff.address(), "agent").statusCode(403);
        agent.withdraw(UUID.randomUUID()).statusCode(403);
    }

    private static Event<MemberInvited> invited(String id, long version) {
        return EventLog.await(
                Topics.MEMBER_INVITED,
                event -> event.aggregate().toString().equals(id) && event.version() == version);
    }

    private static int pending(String email) {
        return MARKET.invitations()
                .extract()
                .path("invitations.findAll { it.email == '" + email + "' }.size()");
    }

    private static ValidatableResponse opened(String id) {
        return get("/api/invitations/" + id).then().statusCode(200);
    }
}
