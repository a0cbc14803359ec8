package org.chatdesk.identity.member;

import static org.chatdesk.identity.testing.SignIns.following;
import static org.chatdesk.identity.testing.SignIns.into;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.SignIns;
import org.chatdesk.identity.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeveralOrganizationsIT { // I1
    private static final Staff MARKET = Staff.of(Seeded.MARKET);
    private static final Staff CLINIC = Staff.of(Seeded.CLINIC);

    private final String email = Staff.address();
    private final String subject = "sub " + email;

    @BeforeEach
    void startProvider() {
        SignIns.provider();
    }

    @Test
    void shouldWorkWhereTheyChooseAndElseWhereTheyWorkedFirst() {
        var inMarket = MARKET.joined(email, "agent");
        String inClinic =
                following(CLINIC.invited(email, "admin"), subject, email)
                        .statusCode(200)
                        .body("organization.id", equalTo(Seeded.CLINIC.toString()))
                        .body("member.role", equalTo("admin"))
                        .body("organizations.name", contains("Harbour Clinic", "Maker Market"))
                        .extract()
                        .path("member.id");

        SignIns.of(subject, email).body("member.id", equalTo(inMarket.toString()));
        into(Seeded.CLINIC, subject, email).body("member.id", equalTo(inClinic));
        into(Seeded.MARKET, subject, email)
                .body("member.id", equalTo(inMarket.toString()))
                .body("member.role", equalTo("agent"));
    }

    @Test
    void shouldFallBackWhenTheChoiceIsGone() {
        MARKET.joined(email, "agent");
        String inClinic =
                following(CLINIC.invited(email, "agent"), subject, email)
                        .extract()
                        .path("member.id");
        CLINIC.remove(UUID.fromString(inClinic)).statusCode(204);

        for (var choice : new Object[] {Seeded.CLINIC, UUID.randomUUID(), "no id"}) {
            into(choice, subject, email)
                    .statusCode(200)
                    .body("organization.id", equalTo(Seeded.MARKET.toString()))
                    .body("organizations.name", contains("Maker Market"));
        }
    }

    @Test
    void shouldJoinNoFurtherOrganizationWithoutFollowingItsLink() { // INV-27
        MARKET.joined(email, "agent");
        var invitation = CLINIC.invited(email, "agent");

        SignIns.of(subject, email)
                .body("organization.id", equalTo(Seeded.MARKET.toString()))
                .body("organizations.name", contains("Maker Market"));
        CLINIC.withdraw(invitation).statusCode(204);
    }

    @Test
    void shouldNotUseTheLinkOfSomebodyElse() { // INV-27
        MARKET.joined(email, "agent");
        var theirs = CLINIC.invited(Staff.address(), "admin");

        following(theirs, subject, email)
                .body("organization.id", equalTo(Seeded.MARKET.toString()))
                .body("organizations.name", contains("Maker Market"));
        CLINIC.withdraw(theirs).statusCode(204);
    }

    @Test
    void shouldComeBackAsTheyWereAndNotAsInvited() { // INV-28
        var member = MARKET.joined(email, "agent");
        MARKET.remove(member).statusCode(204);
        var invitation = MARKET.invited(email, "admin");
        MARKET.restore(member).statusCode(200);

        following(invitation, subject, email).statusCode(200).body("member.role", equalTo("agent"));
    }
}
