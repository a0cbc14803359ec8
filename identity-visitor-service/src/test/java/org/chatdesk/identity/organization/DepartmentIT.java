package org.chatdesk.identity.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepartmentIT { // I9

    @Test
    void shouldOfferTheOrganizationsOwnByName() {
        list(Tokens.session(Seeded.CLINIC, UUID.randomUUID()))
                .statusCode(200)
                .body("departments.name", contains("Billing", "Reception"))
                .body("departments[0].id", equalTo(Seeded.BILLING.toString()));
    }

    @Test
    void shouldShowNothingOfAnotherOrganization() { // INV-13
        list(Tokens.contact(Seeded.MARKET, UUID.randomUUID(), "brand", "B"))
                .statusCode(200)
                .body("departments", empty());
    }

    @Test
    void shouldNotAnswerMembersOrStrangers() {
        list(Tokens.member(Seeded.CLINIC, Seeded.ADA, Role.AGENT, "Ada")).statusCode(403);
        given().get("/api/widget/departments")
                .then()
                .statusCode(401)
                .body("code", equalTo("token.missing"));
    }

    private static ValidatableResponse list(String bearer) {
        return given().auth().oauth2(bearer).get("/api/widget/departments").then();
    }
}
