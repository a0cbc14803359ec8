package org.chatdesk.message.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SearchIT { // M12
    @Inject DataSource database;

    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final String emmaToken = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String agentToken =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");

    @ParameterizedTest
    @CsvSource({
        "nb,Jeg venter på bestillingen min,bestillinger",
        "en,We moved the appointment,appointments",
        "de,Die Häuser sind verkauft,haus",
        "ar,قرأت الكتاب أمس,كتاب",
        "zh,order 1001 来了,order",
    })
    void shouldKnowTheFormsOfWordsInTheContactsLanguage(String locale, String text, String q) {
        speaks(locale);
        send(emmaToken, text);
        findsSoon(agentToken, q).body("found.snippet.text", contains(text));
    }

    @Test
    void shouldFindTheLastWordByItsBeginningAndTheOthersWhole() {
        send(emmaToken, "The invoice came twice");
        findsSoon(agentToken, "invoice tw")
                .body("found.seq", contains(1))
                .body("found.senderName", contains("Emma Hansen"))
                .body("found[0].snippet.matches.from", contains(4, 17))
                .body("found[0].snippet.matches.to", contains(11, 22))
                .body("next", nullValue());
        find(agentToken, "inv twice").body("found", empty());
        find(agentToken, "invoice thrice").body("found", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice' | 'x",
                "invoice:*) | (of:x",
                "!invoice & parking",
                "invoice <-> a",
                "in\\voice",
                "invoice\\' | x:*",
                "zzz | such",
                "!zzz",
                "%invoice_",
                "'); drop table message; --",
            })
    void shouldReadNothingOfAQuestionAsAnOperator(String q) {
        send(emmaToken, "No such words at all");
        findsSoon(agentToken, "such");
        find(agentToken, q).body("found", empty());
    }

    @Test
    void shouldRefuseWhatSaysTooLittle() {
        for (var token : List.of(agentToken, emmaToken)) {
            ask(token, "x")
                    .statusCode(400)
                    .body("code", equalTo("request.invalid"))
                    .body("errors[0].field", equalTo("q"))
                    .body("errors[0].code", equalTo("too-short"));
        }
        as(agentToken)
                .get("/api/search/messages")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("q"));
    }

    @Test
    void shouldFindNothingOfAnotherOrganizationOrContact() { // INV-12, INV-13
        send(emmaToken, "Canary in the mine");
        var elsewhere = UUID.randomUUID();
        var stranger = Tokens.contact(elsewhere, UUID.randomUUID(), "client", "Eve");
        var strangersAgent = Tokens.member(elsewhere, UUID.randomUUID(), Role.ADMIN, "Mallory");
        var other = Tokens.contact(organization, UUID.randomUUID(), "client", "Noah");
        var theirs = send(stranger, "Our own canary");
        send(other, "No bird here");
        findsSoon(agentToken, "canary").body("found.snippet.text", contains("Canary in the mine"));
        findsSoon(emmaToken, "canary").body("found", hasSize(1));
        findsSoon(strangersAgent, "canary").body("found.snippet.text", contains("Our own canary"));
        findsSoon(agentToken, "bird");
        find(other, "canary").body("found", empty());
        for (var unknown : List.of(theirs, UUID.randomUUID().toString())) {
            as(agentToken)
                    .get("/api/search/messages?q=canary&conversation={c}", unknown)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void shouldFindOnlyInTheConversationThatIsMeant() {
        var other = Tokens.contact(organization, UUID.randomUUID(), "client", "Noah");
        var hers = send(emmaToken, "Parking in the yard");
        send(other, "Parking on the street");
        await().untilAsserted(() -> find(agentToken, "parking").body("found", hasSize(2)));
        as(agentToken)
                .get("/api/search/messages?q=parking&conversation={c}", hers)
                .then()
                .statusCode(200)
                .body("found.snippet.text", contains("Parking in the yard"));
    }

    @Test
    void shouldPageNewestFirst() {
        IntStream.rangeClosed(1, 5).forEach(i -> send(emmaToken, "Question number " + i));
        await().untilAsserted(() -> find(agentToken, "question").body("found", hasSize(5)));
        var seqs = new ArrayList<Integer>();
        String next = null;
        do {
            var before = next == null ? "" : "&before=" + next;
            var page =
                    as(agentToken)
                            .get("/api/search/messages?q=question&limit=2" + before)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            seqs.addAll(page.getList("found.seq", Integer.class));
            next = page.getString("next");
        } while (next != null);
        assertThat(seqs).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void shouldShowWhatStandsAroundAMessage() {
        var conversation = send(emmaToken, "n1");
        IntStream.rangeClosed(2, 9).forEach(i -> send(emmaToken, "n" + i));
        for (var path :
                List.of(
                        "/api/conversations/{id}/messages",
                        "/api/widget/conversations/{id}/messages")) {
            as(emmaToken)
                    .get(path + "?around=5&limit=4", conversation)
                    .then()
                    .statusCode(200)
                    .body("messages.seq", contains(4, 5, 6, 7))
                    .body("head", equalTo(9));
        }
    }

    @Test
    void shouldFindAMessageByItsNewWordsOnlyAndNoLongerOnceItIsRemoved() { // M9
        var conversation = send(emmaToken, "The parcel is blue");
        var path = "/api/conversations/" + conversation + "/messages/";
        var id = findsSoon(agentToken, "parcel").extract().<String>path("found[0].message");

        as(emmaToken)
                .body(Map.of("content", "The box is blue"))
                .patch(path + id)
                .then()
                .statusCode(200);
        findsSoon(agentToken, "box").body("found.message", contains(id));
        find(agentToken, "parcel").body("found", empty());

        as(emmaToken).delete(path + id).then().statusCode(200);
        await().untilAsserted(() -> find(agentToken, "box").body("found", empty()));
    }

    @Test
    void shouldForgetADeletedConversation() throws SQLException {
        var conversation = send(emmaToken, "Forget these words");
        findsSoon(agentToken, "forget");
        EventLog.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        organization,
                        emma,
                        9,
                        new VisitorExpired(emma, Instant.now(), VisitorPolicy.DELETE)));
        await().untilAsserted(() -> assertThat(indexed(UUID.fromString(conversation))).isZero());
        find(agentToken, "forget").body("found", empty());
    }

    @Test
    void shouldFindByTheIndexOfWords() throws SQLException {
        // Small tables are read whole: what matters is that the index can be used at all.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_indexscan = off");
            try (var plan =
                    statement.executeQuery(
                            "explain select 1 from message_text where words @@ $$'of:x'&('hel':*)$$::tsquery")) {
                var lines = new StringBuilder();
                while (plan.next()) {
                    lines.append(plan.getString(1)).append('\n');
                }
                assertThat(lines.toString()).contains("message_text_words");
            }
            connection.rollback();
        }
    }

    private int indexed(UUID conversation) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select count(*) from message_text where conversation = ?")) {
            select.setObject(1, conversation);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void speaks(String locale) {
        var event =
                EventLog.event(
                        organization,
                        emma,
                        1,
                        new ContactChanged(
                                emma, "client", "c-1", "Emma", null, locale, false, Map.of()));
        EventLog.publish(Topics.CONTACT_CHANGED, event);
        await().untilAsserted(() -> assertThat(knowsLanguage()).isTrue());
    }

    private boolean knowsLanguage() throws SQLException {
        try (var connection = database.getConnection();
                var bind = connection.createStatement()) {
            // The test stands in no organization; a transaction's own setting ends with it.
            connection.setAutoCommit(false);
            bind.execute("set local chatdesk.organization = '*'");
            try (var rows =
                    bind.executeQuery(
                            "select 1 from contact_language where contact_id = '" + emma + "'")) {
                return rows.next();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Sends to the contact's own conversation and answers its id. */
    private static String send(String token, String text) {
        String conversation =
                as(token).body("{}").post("/api/widget/conversations").then().extract().path("id");
        as(token)
                .body(Map.of("clientMessageId", UUID.randomUUID().toString(), "content", text))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(201);
        return conversation;
    }

    /** What is committed is found moments later. */
    private ValidatableResponse findsSoon(String token, String q) {
        await().untilAsserted(() -> find(token, q).body("found.size()", equalTo(1)));
        return find(token, q);
    }

    private ValidatableResponse find(String token, String q) {
        return ask(token, q).statusCode(200);
    }

    private ValidatableResponse ask(String token, String q) {
        var isContact = kindOf(token).equals("contact");
        var path = isContact ? "/api/widget/messages/search" : "/api/search/messages";
        return as(token).queryParam("q", q).get(path).then();
    }

    private static String kindOf(String token) {
        var claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return io.restassured.path.json.JsonPath.from(claims).getString("kind");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
