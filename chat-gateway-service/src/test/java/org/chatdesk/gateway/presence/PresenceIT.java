package org.chatdesk.gateway.presence;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.AloneProfile;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is there, on this instance and on others (M11, G3). */
@QuarkusTest
@TestProfile(PresenceIT.WithHistory.class)
@QuarkusTestResource(Infrastructure.class)
class PresenceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SOMEBODY = "{\"type\":\"team\",\"present\":true}";
    private static final String NOBODY = "{\"type\":\"team\",\"present\":false}";

    /** A gateway that can greet. */
    public static class WithHistory extends AloneProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.remove("chatdesk.message-url");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(MessageStandIn.class));
        }
    }

    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final UUID ola = UUID.randomUUID();
    private final UUID kari = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String member = Tokens.member(organization, ola, Role.AGENT, "Ola Berg");

    @TestHTTPResource("/api/chat/socket")
    URI socket;

    /** Everything that one socket heard. */
    private static final class Ears implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder begun = new StringBuilder();
        private volatile boolean closed;

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence text, boolean last) {
            begun.append(text);
            if (last) {
                heard.add(begun.toString());
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed = true;
            return null;
        }

        boolean isGreeted() {
            org.awaitility.Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> closed || has("\"welcome\""));
            return has("\"welcome\"");
        }

        private boolean has(String part) {
            return heard.stream().anyMatch(frame -> frame.contains(part));
        }

        void await(String... parts) {
            org.awaitility.Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            heard.stream()
                                    .anyMatch(frame ->
                                            List.of(parts).stream().allMatch(frame::contains)));
        }

        List<String> team() {
            return heard.stream().filter(frame -> frame.contains("\"team\"")).toList();
        }

        List<String> presence() {
            return heard.stream().filter(frame -> frame.contains("\"presence\"")).toList();
        }
    }

    @Test
    void shouldTellMembersWhoCameChangedAndLeft() {
        var agent = new Ears();
        var desk = hello(member, agent);
        say(
                desk,
                "{\"type\":\"presence\",\"state\":\"active\",\"watch\":[\"%s\"]}".formatted(emma));

        var phone = hello(contact, new Ears());
        agent.await("presence", emma.toString(), "active");
        ask(emma).body("people[0].state", equalTo("active"));
        say(phone, "{\"type\":\"presence\",\"state\":\"away\"}");
        agent.await("presence", emma.toString(), "away");
        phone.abort();
        agent.await("presence", emma.toString(), "offline", "lastSeenAt");
        ask(emma)
                .body("people[0].state", equalTo("offline"))
                .body("people[0].role", equalTo("contact"))
                .body("people[0].lastSeenAt", notNullValue());
        desk.abort();
    }

    @Test
    void shouldTellContactsOnlyOfTheAgentsTheyName() { // INV-12
        var visitor = new Ears();
        var noah = UUID.randomUUID();
        var other = Tokens.contact(organization, noah, "client", "Noah");
        var device = hello(contact, visitor);
        var watch = "{\"type\":\"presence\",\"state\":\"active\",\"watch\":[\"%s\",\"%s\"]}";
        say(device, watch.formatted(ola, noah));

        var neighbour = hello(other, new Ears());
        var desk = hello(member, new Ears());
        visitor.await("presence", ola.toString(), "active");
        say(desk, "{\"type\":\"presence\",\"state\":\"away\"}");
        desk.abort();
        visitor.await("presence", ola.toString(), "offline");

        assertThat(visitor.presence())
                .allSatisfy(frame ->
                        assertThat(frame)
                                .doesNotContain(noah.toString())
                                .doesNotContain("away")
                                .doesNotContain("lastSeenAt"));
        neighbour.abort();
        device.abort();
    }

    @Test
    void shouldTellContactsWhetherTheirTeamIsThereAndNothingElse() { // INV-12
        var billing = UUID.randomUUID();
        var anybody = new Ears();
        var ofBilling = new Ears();
        var quiet = new Ears();
        var asking =
                Tokens.contactOf(billing, organization, UUID.randomUUID(), "client", "Noah Berg");
        var sockets = List.of(hello(contact, anybody), hello(asking, ofBilling));
        var silent = hello(contact, quiet);
        sockets.forEach(device -> say(device, "{\"type\":\"presence\",\"state\":\"active\"}"));
        anybody.await(NOBODY);
        ofBilling.await(NOBODY);

        var desk = hello(member, new Ears());
        anybody.await(SOMEBODY);
        var other = UUID.randomUUID();
        signal(other, agent(State.AWAY, List.of(billing)));
        ofBilling.await(SOMEBODY);
        signal(other, agent(State.OFFLINE, List.of(billing)));
        desk.abort();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(anybody.team()).containsExactly(NOBODY, SOMEBODY, NOBODY);
                    assertThat(ofBilling.team()).containsExactly(NOBODY, SOMEBODY, NOBODY);
                });
        assertThat(anybody.presence()).isEmpty();
        assertThat(quiet.team()).isEmpty();
        sockets.forEach(WebSocket::abort);
        silent.abort();
    }

    private PresenceSignal.Seen agent(State state, List<UUID> departments) {
        return new PresenceSignal.Seen(kari, SenderRole.AGENT, state, Instant.now(), departments);
    }

    @Test
    void shouldKnowWhoIsOnOtherInstances() {
        var instance = UUID.randomUUID();
        signal(instance, State.ACTIVE);
        await().atMost(PATIENCE)
                .untilAsserted(() -> ask(emma).body("people[0].state", equalTo("active")));
        signal(instance, State.OFFLINE);
        await().atMost(PATIENCE)
                .untilAsserted(() -> ask(emma).body("people[0].state", equalTo("offline")));
    }

    @Test
    void shouldShowNobodyElsesPeople() { // INV-13
        signal(UUID.randomUUID(), State.ACTIVE);
        await().atMost(PATIENCE).untilAsserted(() -> ask(emma).body("people", hasSize(1)));
        var stranger = Tokens.member(UUID.randomUUID(), ola, Role.ADMIN, "Nosy");
        asked(stranger, emma.toString()).statusCode(200).body("people", hasSize(0));
        asked(contact, emma.toString()).statusCode(403);
        asked(member, "x").statusCode(400).body("errors[0].code", equalTo("invalid"));
        asked(member, "").statusCode(400).body("errors[0].code", equalTo("required"));
        asked(member, (emma + ",").repeat(100) + emma)
                .statusCode(400)
                .body("errors[0].code", equalTo("too-long"));
    }

    @Test
    void shouldRefuseWhatIsNoPresence() { // INV-29
        var ears = new Ears();
        var desk = hello(member, ears);
        say(desk, "{\"type\":\"presence\",\"state\":\"offline\"}");
        ears.await("refused", "frame.malformed");
        desk.abort();
    }

    private void signal(UUID instance, State state) {
        signal(
                instance,
                new PresenceSignal.Seen(emma, SenderRole.CONTACT, state, Instant.now(), null));
    }

    private void signal(UUID instance, PresenceSignal.Seen seen) {
        EventLog.publish(
                Topics.PRESENCE_SIGNAL,
                EventLog.event(
                        organization, instance, 0, new PresenceSignal(instance, List.of(seen))));
    }

    private ValidatableResponse ask(UUID subject) {
        return asked(member, subject.toString()).statusCode(200);
    }

    private static ValidatableResponse asked(String token, String subjects) {
        return given().auth()
                .oauth2(token)
                .queryParam("subjects", subjects)
                .get("/api/presence")
                .then();
    }

    /** While the tail is still on its way to the log's end, nobody is greeted. */
    private WebSocket hello(String token, Ears ears) {
        var greeted = new AtomicReference<WebSocket>();
        await().atMost(PATIENCE)
                .until(() -> {
                    greeted.set(open(token, ears));
                    return ears.isGreeted();
                });
        return greeted.get();
    }

    private WebSocket open(String token, Ears ears) {
        ears.closed = false;
        var carried =
                URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + token, UTF_8);
        var opened =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "http://localhost:8400")
                        .subprotocols("bearer-token-carrier", carried.replace("+", "%20"))
                        .buildAsync(URI.create(socket.toString().replaceFirst("^http", "ws")), ears)
                        .join();
        say(opened, "{\"type\":\"hello\",\"resume\":[]}");
        return opened;
    }

    private static void say(WebSocket to, String frame) {
        to.sendText(frame, true).join();
    }
}
