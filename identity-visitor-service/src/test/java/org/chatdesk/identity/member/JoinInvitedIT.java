package org.chatdesk.identity.member;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.AtOnce;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.SignIns;
import org.chatdesk.identity.testing.Staff;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JoinInvitedIT { // I1, I2
    private static final Staff MARKET = Staff.of(Seeded.MARKET);
    private static final int ROUNDS = 5;

    @Inject MovableClock clock;
    @Inject Database database;

    private final String email = Staff.address();

    @BeforeEach
    void startProvider() {
        SignIns.provider();
    }

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void shouldMakeAMemberOfWhoeverProvesToOwnTheAddress() {
        var invitation = MARKET.invited(email, "admin");

        String id =
                SignIns.of(
                                email,
                                email.toUpperCase(java.util.Locale.ROOT),
                                c -> c.setClaim("name", "Kari Nord"))
                        .statusCode(200)
                        .body("member.name", equalTo("Kari Nord"))
                        .body("member.email", equalTo(email))
                        .body("member.role", equalTo("admin"))
                        .body("organization.id", equalTo(Seeded.MARKET.toString()))
                        .extract()
                        .path("member.id");

        var told =
                EventLog.await(
                        Topics.MEMBER_CHANGED, event -> event.aggregate().toString().equals(id));
        assertThat(told.payload().active()).isTrue();
        assertThat(told.actor().id()).hasToString(id);
        MARKET.audit()
                .body("entries[0].action", equalTo("member.joined"))
                .body("entries[0].subject", equalTo("Kari Nord"));
        MARKET.invitations().body("invitations.id", not(hasItems(invitation)));
        get("/api/invitations/" + invitation).then().body("state", equalTo("used"));
        SignIns.of(email, "now@elsewhere.example").body("member.id", equalTo(id));
    }

    @Test
    void shouldNotTakeANameThatIsNotFitToBeShown() { // INV-32
        MARKET.invited(email, "agent");

        SignIns.of(email, email, claims -> claims.setClaim("name", "Ad\u202Emin"))
                .body("member.name", equalTo(email.substring(0, email.indexOf('@'))));
    }

    @Test
    void shouldJoinOnceWhenTheirWindowsSignInAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var address = Staff.address();
            MARKET.invited(address, "agent");

            var ids =
                    AtOnce.run(
                            4,
                            () ->
                                    SignIns.of(address, address)
                                            .statusCode(200)
                                            .extract()
                                            .<String>path("member.id"));

            assertThat(new HashSet<>(ids)).hasSize(1);
            assertThat(database.one("select count(*) from member where email = ?1", address))
                    .hasToString("1");
            assertThat(
                            database.one(
                                    "select count(*) from audit_entry where action ="
                                            + " 'member.joined' and after ->> 'email' = ?1",
                                    address))
                    .hasToString("1");
        }
    }

    @Test
    void shouldLetOneOfTwoPeopleUseAnInvitation() { // INV-27
        for (int round = 0; round < ROUNDS; round++) {
            var address = Staff.address();
            MARKET.invited(address, "agent");

            var answers =
                    AtOnce.run(
                            () -> SignIns.of("one " + address, address).extract().statusCode(),
                            () -> SignIns.of("two " + address, address).extract().statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 403);
        }
    }

    @Test
    void shouldSayWhyAnInvitationOpensNothing() {
        var expired = MARKET.invited(email, "agent");
        clock.stopAt(Instant.now().plus(Duration.ofDays(7)).plusSeconds(60));
        refused("expired");
        clock.run();

        MARKET.withdraw(expired).statusCode(204);
        refused("withdrawn");

        var member = MARKET.joined(email, "agent");
        MARKET.remove(member).statusCode(204);
        refused("used");
    }

    private void refused(String why) {
        SignIns.of("sub " + email, email)
                .statusCode(403)
                .body("code", equalTo("member.not-invited"))
                .body("detail", containsString(why));
    }

    @Test
    void shouldNotBelieveAnUnverifiedAddress() { // INV-27
        MARKET.invited(email, "agent");

        SignIns.of(email, email, claims -> claims.setClaim("email_verified", false))
                .statusCode(403)
                .body("code", equalTo("member.not-invited"))
                .body("detail", containsString("not verified"));
    }

    @Test
    void shouldTakeBackWhoWasRemovedAndInvitedAgain() {
        var member = MARKET.joined(email, "admin");
        MARKET.remove(member).statusCode(204);
        MARKET.invited(email, "agent");

        SignIns.of("another sub " + email, email)
                .statusCode(200)
                .body("member.id", equalTo(member.toString()))
                .body("member.role", equalTo("agent"));
    }

    @Test
    void shouldNotLetAnOlderInvitationUndoARemoval() { // INV-28
        var member = MARKET.joined(email, "agent");
        MARKET.remove(member).statusCode(204);
        MARKET.invited(email, "agent");
        MARKET.restore(member).statusCode(200);
        MARKET.remove(member).statusCode(204);

        SignIns.of("sub " + email, email)
                .statusCode(403)
                .body("code", equalTo("member.not-invited"));
    }

    @Test
    void shouldSignNobodyInToASuspendedOrganizationButItsOperators() { // A7
        MARKET.joined(email, "agent");
        var operator = Staff.address();
        var boss = MARKET.joined(operator, "admin");
        MARKET.as(Staff.OLGA, Role.SUPER_ADMIN).changeRole(boss, "super_admin").statusCode(200);

        suspension("suspend");
        try {
            SignIns.of("sub " + email, email)
                    .statusCode(403)
                    .body("code", equalTo("organization.suspended"));
            SignIns.of("sub " + operator, operator).statusCode(200);
        } finally {
            suspension("resume");
        }
        SignIns.of("sub " + email, email).statusCode(200);
    }

    private static void suspension(String step) {
        given().auth()
                .oauth2(
                        Tokens.member(
                                Seeded.CLINIC, UUID.randomUUID(), Role.SUPER_ADMIN, "Operator"))
                .contentType("application/json")
                .post("/api/admin/organizations/" + Seeded.MARKET + "/" + step)
                .then()
                .statusCode(200);
    }
}
