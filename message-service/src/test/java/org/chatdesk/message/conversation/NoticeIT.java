package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the system says in conversations (M14). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NoticeIT {
    private static final Assignee OLA = new Assignee(UUID.randomUUID(), "Ola Berg");
    private static final Assignee KARI = new Assignee(UUID.randomUUID(), "Kari Lund");

    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final UUID ticket = UUID.randomUUID();
    private final UUID channel = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String agent = Tokens.member(organization, OLA.id(), Role.AGENT, OLA.name());

    @Test
    void shouldSayWhoLooksAfterATicketAndHowItEnds() { // INV-5, INV-8
        var assigned = assigned(2, state(Status.OPEN, OLA));
        // Nothing says that a ticket's topics are heard in the order of what happened.
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned);
        awaitCodes("assigned");
        EventLog.publish(
                Topics.TICKET_CREATED, event(1, new TicketCreated(state(Status.OPEN, null))));
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned);
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned(3, state(Status.OPEN, KARI)));
        awaitCodes("assigned", "transferred");
        change(4, Status.CLOSED);
        awaitCodes("assigned", "transferred", "closed");
        change(4, Status.CLOSED);
        change(5, Status.OPEN);
        awaitCodes("assigned", "transferred", "closed", "reopened");

        var messages = messages(contact, channel);
        assertThat(messages.getList("messages.type", String.class)).containsOnly("system");
        assertThat(messages.getList("messages.senderRole", String.class)).containsOnly("system");
        assertThat(messages.getList("messages.senderId", String.class)).containsOnlyNulls();
        assertThat(messages.getString("messages[1].notice.params.agent")).isEqualTo("Kari Lund");
        assertThat(messages.getString("messages[1].content"))
                .isEqualTo("Kari Lund took over the conversation");
        assertThat(messages.prettyPrint()).doesNotContain("@");
        // Lines and states share one numbering without gap or twin.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().auth()
                                .oauth2(agent)
                                .get("/api/conversations/{id}/changes", channel)
                                .then()
                                .body("frames.seq", equalTo(List.of(1, 2, 3, 4, 5, 6))));
    }

    @Test
    void shouldNotPutOldNewsIntoOldConversations() {
        var now = assigned(2, state(Status.OPEN, OLA));
        EventLog.publish(
                Topics.TICKET_ASSIGNED,
                new Event<>(
                        now.id(),
                        organization,
                        ticket,
                        2,
                        now.at().minus(Duration.ofDays(2)),
                        now.actor(),
                        now.payload()));
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned(3, state(Status.OPEN, KARI)));
        awaitCodes("transferred");
    }

    @Test
    void shouldBeNobodysUnreadMessageAndStayInTheArchive() {
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned(2, state(Status.OPEN, OLA)));
        awaitCodes("assigned");
        as(agent).post("/api/admin/chats/{id}/archive", channel).then().statusCode(200);

        EventLog.publish(Topics.TICKET_ASSIGNED, assigned(3, state(Status.OPEN, KARI)));
        awaitCodes("assigned", "transferred");

        given().auth()
                .oauth2(contact)
                .get("/api/conversations")
                .then()
                .body("conversations[0].unread", equalTo(0))
                .body("conversations[0].archived", equalTo(true));
        as(agent)
                .body(Map.of("seq", 1))
                .put("/api/conversations/{id}/read", channel)
                .then()
                .body("unread", equalTo(0));
        var said =
                EventLog.await(
                        Topics.MESSAGE_CREATED,
                        told -> told.aggregate().equals(channel) && told.version() > 1);
        assertThat(said.payload().tally().fromMembers()).isZero();
    }

    @Test
    void shouldNotLetAnybodyChangeALine() {
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned(2, state(Status.OPEN, OLA)));
        awaitCodes("assigned");
        var line = messages(contact, channel).getString("messages[0].id");
        for (var who : List.of(contact, agent)) {
            as(who).body(Map.of("content", "I never came"))
                    .patch("/api/conversations/{id}/messages/{message}", channel, line)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("message.not-yours"));
        }
    }

    @Test
    void shouldWelcomeOnceWhoWritesForTheFirstTime() {
        welcome(1, "Thank you.\nWe answer today.");
        var other = Tokens.contact(organization, UUID.randomUUID(), "client", "Probe");
        // The setting comes on another topic than the messages: ask until it is there.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var probe = Tokens.contact(organization, UUID.randomUUID(), "client", "Probe");
                    var opened = open(probe);
                    send(probe, opened, "m-1");
                    return hasLineWithin(probe, opened, Duration.ofSeconds(1));
                });

        var conversation = open(contact);
        assertThat(codes(contact, conversation)).isEmpty();
        send(contact, conversation, "m-1");
        send(contact, conversation, "m-2");
        awaitLine(contact, conversation);
        send(contact, conversation, "m-3");

        // Another conversation's line comes later than a second one of this would have come.
        var last = open(other);
        send(other, last, "m-1");
        awaitLine(other, last);
        var messages = messages(contact, conversation);
        assertThat(codes(contact, conversation)).containsExactly("welcome");
        assertThat(messages.getList("messages.content", String.class))
                .contains("Thank you.\nWe answer today.");
    }

    @Test
    void shouldSayNothingWhereNothingIsToBeSaid() {
        var conversation = open(contact);
        send(contact, conversation, "m-1");
        // What comes after it on the same log shows that it had its turn.
        EventLog.publish(Topics.TICKET_ASSIGNED, assigned(2, state(Status.OPEN, OLA)));
        awaitCodes("assigned");
        assertThat(codes(contact, conversation)).isEmpty();
    }

    private void welcome(long version, @Nullable String text) {
        EventLog.publish(
                Topics.ORGANIZATION_CHANGED,
                EventLog.event(
                        organization,
                        organization,
                        version,
                        new OrganizationChanged(
                                organization,
                                "Clinic",
                                "clinic",
                                "http://localhost",
                                "en",
                                "Europe/Oslo",
                                List.of("client"),
                                Duration.ofMinutes(5),
                                VisitorPolicy.ANONYMISE,
                                false,
                                List.of(),
                                List.of(),
                                0L,
                                text)));
    }

    private void change(long version, Status status) {
        var changed = new TicketChanged(state(status, KARI));
        EventLog.publish(Topics.TICKET_CHANGED, event(version, changed));
    }

    private Event<TicketAssigned> assigned(long version, TicketState state) {
        return event(
                version, new TicketAssigned(state, Objects.requireNonNull(state.assignee()).id()));
    }

    private <P extends org.chatdesk.contracts.event.Payload> Event<P> event(
            long version, P payload) {
        return EventLog.event(organization, ticket, version, payload);
    }

    private TicketState state(Status status, @Nullable Assignee assignee) {
        var now = Instant.now();
        return new TicketState(
                ticket,
                TicketState.Kind.ORDER,
                status,
                TicketState.Priority.MEDIUM,
                "Order 1001",
                assignee,
                null,
                List.of(
                        new TicketState.Channel(
                                "brand_agent",
                                "brand",
                                channel,
                                new TicketState.ChannelContact(
                                        emma, "Emma Hansen", "emma@mail.example"))),
                now,
                now);
    }

    private void awaitCodes(String... codes) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(codes(contact, channel)).containsExactly(codes));
    }

    private static void awaitLine(String token, UUID conversation) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !codes(token, conversation).isEmpty());
    }

    private static boolean hasLineWithin(String token, UUID conversation, Duration time) {
        var until = Instant.now().plus(time);
        while (Instant.now().isBefore(until)) {
            if (!codes(token, conversation).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> codes(String token, UUID conversation) {
        // A ticket's channel is not there before its first line.
        var codes = messages(token, conversation).getList("messages.notice.code", String.class);
        return codes == null ? List.of() : codes.stream().filter(Objects::nonNull).toList();
    }

    private static JsonPath messages(String token, UUID conversation) {
        return given().auth()
                .oauth2(token)
                .get("/api/conversations/{id}/messages", conversation)
                .jsonPath();
    }

    private static UUID open(String token) {
        String id = as(token).body("{}").post("/api/widget/conversations").path("id");
        return UUID.fromString(id);
    }

    private static void send(String token, UUID conversation, String id) {
        as(token)
                .body(Map.of("text", "Hello " + id))
                .put("/api/conversations/{id}/messages/{message}", conversation, id)
                .then()
                .statusCode(201);
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
