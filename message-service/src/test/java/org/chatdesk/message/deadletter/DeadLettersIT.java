package org.chatdesk.message.deadletter;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What could not be processed is looked at and tried again (INV-8, INV-38). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeadLettersIT {
    private static final String LETTERS = "/api/admin/dead-letters/message";
    private static final String TOPIC = "ticket.assigned";

    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final UUID channel = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String operator =
            Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.SUPER_ADMIN, "Olga");

    @Inject Mendable consumer;

    @Test
    void shouldHaveItsEffectOnceWhenItIsReplayedAfterTheMending() {
        consumer.breakFor(organization);
        EventLog.publish(
                Topics.TICKET_ASSIGNED,
                EventLog.event(organization, UUID.randomUUID(), 2, assigned()));
        var letters = awaitLetters(1);
        var letter = letters.getFirst();
        assertThat(letter)
                .containsEntry("topic", TOPIC)
                .containsEntry("reason", "Cannot read " + organization)
                .containsEntry("replayedAt", null);
        assertThat((String) letter.get("payload")).contains("Order 1001");

        replay(letter).body("parkedAgain", equalTo(1)).body("done", equalTo(0));
        assertThat(awaitLetters(2)).filteredOn(one -> one.get("replayedAt") == null).hasSize(1);

        consumer.mend(organization);
        replay(letter).body("done", equalTo(0)).body("skipped", equalTo(1));
        var again = awaitLetters(2).getFirst();
        replay(again).body("done", equalTo(1)).body("parkedAgain", equalTo(0));
        replay(Map.of("topic", TOPIC)).statusCode(200);

        given().auth()
                .oauth2(contact)
                .get("/api/conversations/{id}/messages", channel)
                .then()
                .body("messages.notice.code", equalTo(List.of("assigned")));
        assertThat(awaitLetters(2)).noneMatch(one -> one.get("replayedAt") == null);
    }

    @Test
    void shouldShowWhatIsNoEventAndParkItAgain() {
        var canary = "poison-" + UUID.randomUUID() + "\u2600".repeat(2000);
        EventLog.publish(TOPIC, "k", canary.getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(30)).until(() -> !withPayload(canary).isEmpty());

        var letter = withPayload(canary).getFirst();
        assertThat((String) letter.get("payload")).hasSizeLessThan(1000).doesNotContain("\uFFFD");
        assertThat(letter).containsEntry("size", canary.getBytes(UTF_8).length);
        replay(letter).body("parkedAgain", equalTo(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> withPayload(canary).size() == 2);
    }

    @Test
    void shouldPageAndRefuseWhatIsNoQuestion() { // INV-29
        EventLog.publish(TOPIC, "k", "first poison".getBytes(UTF_8));
        EventLog.publish(TOPIC, "k", "second poison".getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> withPayload("second poison").size() == 1);
        var second = withPayload("second poison").getFirst();
        list(Map.of("topic", TOPIC, "before", second.get("offset"), "limit", 100))
                .body("letters.payload", hasItem("first poison"))
                .body("letters.findAll { it.payload == 'second poison' }.size()", equalTo(0));
        list(Map.of("topic", TOPIC, "limit", 1)).body("letters.size()", equalTo(1));

        list(Map.of("topic", "order.placed")).body("errors[0].code", equalTo("unknown"));
        list(Map.of("limit", 101)).statusCode(400).body("errors[0].field", equalTo("limit"));
        list(Map.of("before", 5)).statusCode(400).body("errors[0].field", equalTo("before"));
        replay(Map.of()).statusCode(400).body("errors[0].code", equalTo("required"));
        replay(Map.of("topic", TOPIC, "partition", 0)).statusCode(400);
        replay(Map.of("topic", TOPIC, "partition", 0, "offset", 999_999)).statusCode(404);
    }

    @Test
    void shouldBeForTheOperatorOnly() { // INV-25
        var admin = Tokens.member(organization, UUID.randomUUID(), Role.ADMIN, "Ada");
        given().auth().oauth2(admin).get(LETTERS).then().statusCode(403);
        given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("topic", TOPIC))
                .post(LETTERS + "/replay")
                .then()
                .statusCode(403);
    }

    private List<Map<String, Object>> awaitLetters(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> own().size() == count);
        return own();
    }

    private List<Map<String, Object>> own() {
        return all().stream()
                .filter(letter ->
                        String.valueOf(letter.get("payload")).contains(organization.toString()))
                .toList();
    }

    private List<Map<String, Object>> withPayload(String payload) {
        return all().stream()
                .filter(letter -> payload.startsWith(String.valueOf(letter.get("payload"))))
                .toList();
    }

    private List<Map<String, Object>> all() {
        return list(Map.of("topic", TOPIC, "limit", 100)).extract().path("letters");
    }

    private ValidatableResponse list(Map<String, Object> question) {
        return given().auth().oauth2(operator).queryParams(question).get(LETTERS).then();
    }

    private ValidatableResponse replay(Map<String, Object> letter) {
        var named = new java.util.HashMap<>(letter);
        named.keySet().retainAll(List.of("topic", "partition", "offset"));
        return given().auth()
                .oauth2(operator)
                .contentType(ContentType.JSON)
                .body(named)
                .post(LETTERS + "/replay")
                .then();
    }

    private TicketAssigned assigned() {
        var now = Instant.now();
        var ola = new Assignee(UUID.randomUUID(), "Ola Berg");
        var to = new TicketState.ChannelContact(emma, "Emma Hansen", null);
        var state =
                new TicketState(
                        UUID.randomUUID(),
                        TicketState.Kind.ORDER,
                        TicketState.Status.OPEN,
                        TicketState.Priority.MEDIUM,
                        "Order 1001",
                        ola,
                        null,
                        List.of(new TicketState.Channel("brand_agent", "brand", channel, to)),
                        now,
                        now);
        return new TicketAssigned(state, ola.id());
    }
}
