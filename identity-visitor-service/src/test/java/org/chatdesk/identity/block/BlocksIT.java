package org.chatdesk.identity.block;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlocksIT { // I14, I13
    private static final String CONTACTS = "/api/admin/blocks/contacts/";
    private static final String RANGES = "/api/admin/blocks/ranges";

    @Inject Database database;

    @Test
    void shouldShutAVisitorOutAndLetThemInAgain() {
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var id = visitor.contact();

        clinic().body(Map.of("reason", "Rude")).post(CONTACTS + id).then().statusCode(200);
        var blocked =
                EventLog.await(
                        Topics.CONTACT_CHANGED,
                        e -> e.aggregate().equals(id) && e.payload().blocked());
        assertThat(blocked.version()).isEqualTo(2);
        var sessions = database.count("session");
        again(visitor.sessionToken())
                .send()
                .statusCode(403)
                .body("code", equalTo("contact.blocked"));
        assertThat(database.count("session")).isEqualTo(sessions);
        clinic().get("/api/admin/blocks").then().body("contacts.id", hasItem(id.toString()));

        clinic().delete(CONTACTS + id).then().statusCode(204);
        assertThat(again(visitor.sessionToken()).start().contact()).isEqualTo(id);
        clinic().get("/api/admin/blocks").then().body("contacts.id", not(hasItem(id.toString())));
        clinic().get("/api/admin/audit?area=block")
                .then()
                .body("entries[0].action", equalTo("block.contact-unblocked"))
                .body("entries[1].action", equalTo("block.contact-blocked"))
                .body("entries[1].after.reason", equalTo("Rude"));
    }

    @Test
    void shouldKeepABlockedContactOutWhateverTheHostSays() {
        var subject = "u-" + UUID.randomUUID();
        var first = UserTokens.ofClinic(subject, _ -> {});
        var id = WidgetStart.onClinic().with("userToken", first).start().contact();
        clinic().body("{}").post(CONTACTS + id).then().statusCode(200);

        var second = UserTokens.ofClinic(subject, c -> c.setStringClaim("name", "New name"));
        WidgetStart.onClinic()
                .with("userToken", second)
                .send()
                .statusCode(403)
                .body("code", equalTo("contact.blocked"));

        assertThat(database.one("select name from contact where id = ?1", id))
                .as("a refused start changes nothing")
                .isEqualTo(subject);
    }

    @Test
    void shouldBlockAndUnblockOnce() {
        var id = WidgetStart.onClinic().with("asVisitor", true).start().contact();
        for (int i = 0; i < 2; i++) {
            clinic().body(Map.of("reason", "r" + i)).post(CONTACTS + id).then().statusCode(200);
        }
        clinic().body(Map.of("reason", "x"))
                .post(CONTACTS + id)
                .then()
                .body("reason", equalTo("r0"));
        for (int i = 0; i < 2; i++) {
            clinic().delete(CONTACTS + id).then().statusCode(204);
        }
    }

    @Test
    void shouldNotKnowAnotherOrganizationsContacts() { // INV-13
        var id = WidgetStart.onClinic().with("asVisitor", true).start().contact();
        var theirs = market().body("{}").post(CONTACTS + id);
        var nobodys = market().body("{}").post(CONTACTS + UUID.randomUUID());

        theirs.then().statusCode(404);
        assertThat(theirs.asString()).isEqualTo(nobodys.asString());
        market().delete(CONTACTS + id).then().statusCode(404);
        market().delete(RANGES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void shouldLetNobodyInFromABlockedRange() {
        String id =
                clinic().body(Map.of("range", "198.51.100.77/24", "note", "Spam"))
                        .post(RANGES)
                        .then()
                        .statusCode(201)
                        .body("range", equalTo("198.51.100.0/24"))
                        .extract()
                        .path("id");
        EventLog.await(
                Topics.ORGANIZATION_CHANGED,
                e -> {
                    var ranges = e.payload().blockedRanges();
                    return ranges != null && ranges.contains("198.51.100.0/24");
                });

        WidgetStart.onClinic()
                .with("ip", "198.51.100.9")
                .send()
                .statusCode(403)
                .body("code", equalTo("address.blocked"));
        WidgetStart.onClinic().with("ip", "198.51.101.9").send().statusCode(200);
        WidgetStart.onMarket().with("ip", "198.51.100.9").send().statusCode(200);

        clinic().delete(RANGES + "/" + id).then().statusCode(204);
        WidgetStart.onClinic().with("ip", "198.51.100.9").send().statusCode(200);
    }

    @Test
    void shouldAskBeforeAnAdministratorShutsThemselvesOut() {
        var own = clinic().header("ChatDesk-Client-Address", "2001:db8::7");
        own.body(Map.of("range", "2001:db8::/32"))
                .post(RANGES)
                .then()
                .statusCode(409)
                .body("code", equalTo("block.covers-yourself"));
        String id =
                own.body(Map.of("range", "2001:db8::/32", "confirm", true))
                        .post(RANGES)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        clinic().body(Map.of("range", "2001:db8:0::1/32"))
                .post(RANGES)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("taken"));
        clinic().delete(RANGES + "/" + id).then().statusCode(204);
    }

    @Test
    void shouldRefuseWhatIsNoRange() {
        for (var range : new String[] {"", "localhost", "10.0.0.0/33", "10.0.0.1/8/8"}) {
            clinic().body(Map.of("range", range))
                    .post(RANGES)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("range"));
        }
        clinic().body(Map.of("range", "10.0.0.0/8", "note", "x".repeat(201)))
                .post(RANGES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("note"));
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        var agent = Tokens.member(Seeded.CLINIC, UUID.randomUUID(), Role.AGENT, "Ola");
        given().auth().oauth2(agent).get("/api/admin/blocks").then().statusCode(403);
        given().get("/api/admin/blocks").then().statusCode(401);
    }

    private static WidgetStart again(String sessionToken) {
        return WidgetStart.onClinic().with("sessionToken", sessionToken);
    }

    private static RequestSpecification clinic() {
        return admin(Seeded.CLINIC);
    }

    private static RequestSpecification market() {
        return admin(Seeded.MARKET);
    }

    private static RequestSpecification admin(UUID organization) {
        return given().auth()
                .oauth2(Tokens.member(organization, UUID.randomUUID(), Role.ADMIN, "Olga"))
                .contentType("application/json");
    }
}
