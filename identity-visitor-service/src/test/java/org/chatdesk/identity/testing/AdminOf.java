package org.chatdesk.identity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.testing.Tokens;

/** Requests of an organization's administrator. */
public final class AdminOf {
    private AdminOf() {}

    public static RequestSpecification organization(UUID organization) {
        return given().auth()
                .oauth2(Tokens.member(organization, UUID.randomUUID(), Role.ADMIN, "Olga"))
                .contentType("application/json");
    }
}
