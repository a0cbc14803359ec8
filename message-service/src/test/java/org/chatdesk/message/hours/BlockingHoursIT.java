package org.chatdesk.message.hours;

import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.chatdesk.message.testing.GatewaySocket;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BlockingHoursIT { // I10
    private static final Instant NOW = Instant.now().truncatedTo(SECONDS);
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Opening NEXT = new Opening(TOMORROW, TOMORROW.plusSeconds(3600));
    private static final Opening THIS = new Opening(NOW.minusSeconds(3600), TOMORROW);

    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String agent =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");

    @Test
    void shouldShutContactsOutWithinTwoSecondsAndLetThemInAgain() throws Exception {
        var conversation = open();
        send(contact, conversation, "m-1", "Hello").statusCode(201);
        // The first event of all also waits for the consumer to start.
        tell(1, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(conversation).statusCode(409));
        tell(2, Mode.LEAVE_MESSAGE, List.of());
        eventually(() -> sendAnything(conversation).statusCode(201));

        tell(3, Mode.BLOCK, List.of(NEXT));
        within2Seconds(() ->
                send(contact, conversation, "probe-" + UUID.randomUUID(), "Still there?")
                        .statusCode(409)
                        .body("code", equalTo("hours.closed"))
                        .body("detail", containsString(TOMORROW.toString())));
        send(contact, conversation, "m-1", "Hello").statusCode(200);
        reply(conversation, "a-1", "We are closed").statusCode(201);
        assertThat(((CommandOutcome.Refused) socketSend(conversation, "s-1")).code())
                .isEqualTo("hours.closed");

        tell(4, Mode.BLOCK, List.of(THIS));
        within2Seconds(() -> send(contact, conversation, "m-2", "Good morning").statusCode(201));
        assertThat(texts(conversation))
                .contains("Hello", "We are closed", "Good morning")
                .doesNotContain("By socket");
    }

    @Test
    void shouldTakeMessagesThatAreAnsweredLater() {
        var conversation = open();
        tell(1, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(conversation).statusCode(409));
        tell(2, Mode.LEAVE_MESSAGE, List.of());
        eventually(() -> sendAnything(conversation).statusCode(201));
    }

    @Test
    void shouldNotGoBackToAnOlderState() { // INV-8
        var conversation = open();
        tell(7, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(conversation).statusCode(409));
        tell(6, Mode.LEAVE_MESSAGE, List.of());
        tellOf(UUID.randomUUID(), 1, Mode.LEAVE_MESSAGE, List.of());
        tell(8, Mode.BLOCK, List.of(NEXT));

        // Every answer up to the last event's is a refusal.
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        sendAnything(conversation)
                                .statusCode(409)
                                .extract()
                                .<String>path("detail")
                                .contains(TOMORROW.toString()));
    }

    @Test
    void shouldKeepToTheHoursOfTheDepartmentThatIsAskedFor() { // I9
        var conversation = open();
        var billing = UUID.randomUUID();
        var asking = Tokens.contactOf(billing, organization, emma, "client", "Emma Hansen");
        send(asking, conversation, "m-1").statusCode(201);

        // Without hours of its own it has the organization's.
        tell(1, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(asking, conversation).statusCode(409));

        tellOf(billing, 1, Mode.BLOCK, List.of(THIS));
        eventually(() -> sendAnything(asking, conversation).statusCode(201));
        sendAnything(conversation).statusCode(409);

        tell(2, Mode.BLOCK, List.of(THIS));
        eventually(() -> sendAnything(conversation).statusCode(201));
        tellOf(billing, 2, Mode.BLOCK, List.of(NEXT));
        eventually(() ->
                sendAnything(asking, conversation)
                        .statusCode(409)
                        .body("code", equalTo("hours.closed"))
                        .body("detail", containsString(TOMORROW.toString())));
        sendAnything(conversation).statusCode(201);
        send(asking, conversation, "m-1").statusCode(200);

        tell(3, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(conversation).statusCode(409));
        tellOf(billing, 3, Mode.LEAVE_MESSAGE, List.of());
        eventually(() -> sendAnything(asking, conversation).statusCode(201));
    }

    @Test
    void shouldShutNobodyElseOut() { // INV-13
        var conversation = open();
        tell(1, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(conversation).statusCode(409));

        var other = UUID.randomUUID();
        var stranger = Tokens.contact(other, UUID.randomUUID(), "client", "Nils");
        String theirs =
                as(stranger)
                        .body("{}")
                        .post("/api/widget/conversations")
                        .then()
                        .extract()
                        .path("id");
        as(stranger)
                .body(Map.of("clientMessageId", "m", "content", "Hi"))
                .post("/api/widget/conversations/{id}/messages", theirs)
                .then()
                .statusCode(201);
    }

    @Test
    void shouldShutNobodyOutBeyondWhatWasWorkedOut() {
        var conversation = open();
        tell(1, Mode.BLOCK, List.of());
        eventually(() -> sendAnything(conversation).statusCode(409));

        tell(2, new AvailabilityChanged(null, Mode.BLOCK, List.of(), Instant.now()));
        eventually(() -> sendAnything(conversation).statusCode(201));
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable so) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(so);
    }

    private static void within2Seconds(org.awaitility.core.ThrowingRunnable so) {
        await().atMost(Duration.ofSeconds(2)).pollInterval(Duration.ofMillis(50)).untilAsserted(so);
    }

    private void tell(long version, Mode mode, List<Opening> open) {
        var until = NOW.plus(Duration.ofDays(28));
        tell(version, new AvailabilityChanged(null, mode, open, until));
    }

    private void tell(long version, AvailabilityChanged told) {
        EventLog.publish(
                Topics.AVAILABILITY_CHANGED,
                EventLog.event(organization, organization, version, told));
    }

    private void tellOf(UUID department, long version, Mode mode, List<Opening> open) {
        var told = new AvailabilityChanged(department, mode, open, NOW.plus(Duration.ofDays(28)));
        EventLog.publish(
                Topics.AVAILABILITY_CHANGED,
                EventLog.event(organization, department, version, told));
    }

    private String open() {
        return as(contact).body("{}").post("/api/widget/conversations").then().extract().path("id");
    }

    private ValidatableResponse sendAnything(String conversation) {
        return sendAnything(contact, conversation);
    }

    private static ValidatableResponse sendAnything(String token, String conversation) {
        return send(token, conversation, "m-" + UUID.randomUUID());
    }

    private static ValidatableResponse send(
            String token, String conversation, String clientMessageId) {
        return send(token, conversation, clientMessageId, "Anything");
    }

    private static ValidatableResponse send(
            String token, String conversation, String clientMessageId, String text) {
        return as(token)
                .body(Map.of("clientMessageId", clientMessageId, "content", text))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then();
    }

    private ValidatableResponse reply(String conversation, String clientMessageId, String text) {
        return as(agent)
                .body(Map.of("text", text))
                .put("/api/conversations/{id}/messages/{m}", conversation, clientMessageId)
                .then();
    }

    private CommandOutcome socketSend(String conversation, String clientMessageId)
            throws InterruptedException {
        var by = new SocketCommand.By(emma, SenderRole.CONTACT, "Emma", null);
        try (var gateway = GatewaySocket.open(Tokens.service("gateway"))) {
            return gateway.ask(
                            new SocketCommand.Send(
                                    organization,
                                    UUID.fromString(conversation),
                                    by,
                                    clientMessageId,
                                    null,
                                    "By socket",
                                    null))
                    .getFirst();
        }
    }

    private List<String> texts(String conversation) {
        return as(agent)
                .get("/api/conversations/{id}/messages?limit=200", conversation)
                .then()
                .extract()
                .jsonPath()
                .getList("messages.content", String.class);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
