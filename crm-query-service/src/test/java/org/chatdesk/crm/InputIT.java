package org.chatdesk.crm;

import static io.restassured.RestAssured.given;
import static org.chatdesk.crm.testing.Agents.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** INV-25, INV-29: what is asked wrongly or by the wrong caller gets its problem. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InputIT {
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final String CHAT = "/api/admin/chats/0190a5a0-0000-7000-8000-000000000000";
    private static final String TICKET = "/api/crm/tickets/0190a5a0-0000-7000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "/api/admin/chats?limit=0, limit",
        "/api/admin/chats?limit=201, limit",
        "/api/admin/chats?limit=-1, limit",
        "/api/admin/chats?limit=1e2, limit",
        "/api/admin/chats?limit=x, limit",
        "/api/admin/chats?limit=99999999999, limit",
        "/api/admin/chats?archived=maybe, archived",
        "/api/admin/chats?department=billing, department",
        "/api/admin/chats?before=nonsense, before",
        "/api/admin/chats?before=f_________________________________, before",
        "/api/admin/chats?before=________________________________, before",
        "/api/crm/tickets?limit=0, limit",
        "/api/crm/tickets?limit=201, limit",
        "/api/crm/tickets?offset=-1, offset",
        "/api/crm/tickets?offset=1000000, offset",
        "/api/crm/tickets?status=OPEN, status",
        "/api/crm/tickets?status=lost, status",
    })
    void shouldNameTheInvalidField(String path, String field) {
        get(Agents.token(ORGANIZATION), path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.invalid"))
                .body("errors.field", contains(field))
                .body("errors.code", contains("invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHAT,
                "/api/admin/chats/not-an-id",
                TICKET,
                "/api/crm/tickets/not-an-id",
                "/api/admin/contacts/0190a5a0-0000-7000-8000-000000000000",
                "/api/admin/contacts/not-an-id",
                "/api/crm/tickets/order/unknown"
            })
    void shouldSayNothingOfWhatIsNotThere(String path) {
        get(Agents.token(ORGANIZATION), path)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("resource.not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/chats",
                CHAT,
                "/api/admin/chats/sidebar",
                "/api/admin/contacts/0190a5a0-0000-7000-8000-000000000000",
                "/api/admin/agents",
                "/api/crm/tickets",
                TICKET,
                "/api/crm/tickets/order/1"
            })
    void shouldBeForMembersOnly(String path) {
        given().get(path).then().statusCode(401).body("code", equalTo("token.missing"));
        given().auth()
                .oauth2("not.a.token")
                .get(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("token.invalid"));
        var somebody = UUID.randomUUID();
        get(Tokens.contact(ORGANIZATION, somebody, "client", "Carl"), path).statusCode(403);
        get(Tokens.session(ORGANIZATION, somebody), path).statusCode(403);
        get(Tokens.apiKey(ORGANIZATION, somebody), path).statusCode(403);
        get(Tokens.service("message"), path).statusCode(403).body("code", equalTo("access.denied"));
    }

    @ParameterizedTest
    @ValueSource(strings = "/api/widget/tickets")
    void shouldBeForContactsOnly(String path) {
        given().get(path).then().statusCode(401);
        get(Agents.token(ORGANIZATION), path).statusCode(403);
        get(Tokens.session(ORGANIZATION, UUID.randomUUID()), path).statusCode(403);
    }
}
