package org.chatdesk.gateway.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.gateway.poll.domain.PollBounds;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BesideMessages.class)
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(MessageStandIn.class)
class PollIT { // G5
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final UUID conversation = UUID.randomUUID();
    private final String token = Tokens.contact(organization, emma, "client", "Emma Hansen");

    @TestHTTPResource("/api/chat/poll")
    URI poll;

    /** One call that came back. */
    private record Came(int status, JsonNode json, Duration after) {
        List<Long> seqs() {
            var seqs = new ArrayList<Long>();
            json.path("frames").forEach(frame -> seqs.add(frame.path("seq").asLong()));
            return seqs;
        }

        String cursor() {
            return json.path("cursor").asText();
        }

        String code() {
            return json.path("code").asText();
        }
    }

    @BeforeEach
    void forget() {
        MessageStandIn.HEADS.clear();
        MessageStandIn.HEADS.put(conversation.toString(), 2L);
    }

    @Test
    void shouldAnswerAtOnceWithWhatIsBehindTheCursor() {
        var came = poll(token, resume(1), LONG).join();
        assertThat(came.seqs()).containsExactly(2L);
        assertThat(came.json().path("epoch").asText()).isEqualTo(MessageStandIn.EPOCH);
        assertThat(came.json().path("heads").path("conv:" + conversation).asLong()).isEqualTo(2);
        assertThat(came.after()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void shouldNameAStreamOfAnotherEpochAsLost() { // INV-10
        var body =
                "{\"resume\":[{\"stream\":\"conv:%s\",\"epoch\":\"old\",\"seq\":2}],\"waitMs\":20000}"
                        .formatted(conversation);
        var frame = poll(token, body).join().json().path("frames").path(0);
        assertThat(frame.path("type").asText()).isEqualTo("resync");
    }

    @Test
    void shouldWaitAndWakeWithTheFirstFrameAndGoOnWithoutReadingAgain() throws Exception {
        var waiting = poll(token, resume(2), LONG);
        assertWaits(waiting);

        say(3, "Hello");

        var first = waiting.get(5, TimeUnit.SECONDS);
        assertThat(first.seqs()).containsExactly(3L);
        var reads = MessageStandIn.READS.get();

        say(4, "between two polls");
        say(5, "as well");
        var seen = new ArrayList<Long>();
        var cursor = first.cursor();
        while (seen.size() < 2) {
            var next = poll(token, goOn(cursor, LONG)).get(5, TimeUnit.SECONDS);
            assertThat(next.json().path("continued").asBoolean()).isTrue();
            seen.addAll(next.seqs());
            cursor = next.cursor();
        }
        assertThat(seen).containsExactly(4L, 5L);
        assertThat(MessageStandIn.READS).as("nothing was missed").hasValue(reads);
    }

    @Test
    void shouldAnswerWithoutFramesWhenNothingHappens() {
        var came = poll(token, resume(2), Duration.ofMillis(1_500)).join();
        assertThat(came.seqs()).isEmpty();
        assertThat(came.after()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Test
    void shouldTellMembersOfTheOrganizationAndNobodyElse() throws Exception { // INV-12
        var agent = Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");
        var stranger = Tokens.contact(organization, UUID.randomUUID(), "client", "Eva");
        var elsewhere = Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.AGENT, "Ida");
        var theirs = poll(agent, "{\"waitMs\":20000}");
        var notTheirs = List.of(stranger, elsewhere).stream().map(t -> poll(t, "{}")).toList();
        assertWaits(theirs);

        say(3, "Canary");

        assertThat(theirs.get(5, TimeUnit.SECONDS).seqs()).containsExactly(3L);
        for (var other : notTheirs) {
            assertWaits(other);
        }
    }

    @Test
    void shouldEndTheWaitOfWhoeverLosesAccess() throws Exception { // INV-28
        var waiting = poll(token, resume(2), LONG);
        assertWaits(waiting);

        var blocked = new ContactChanged(emma, "client", "c", "Emma", null, "en", true, null);
        EventLog.publish(Topics.CONTACT_CHANGED, EventLog.event(organization, emma, 2, blocked));

        var came = waiting.get(5, TimeUnit.SECONDS);
        assertThat(came.status()).isEqualTo(401);
        assertThat(came.code()).isEqualTo("token.revoked");
        assertThat(poll(token, resume(2), LONG).join().status()).isEqualTo(401);
    }

    @Test
    void shouldLetTheOldestOfTooManyGo() throws Exception {
        var first = poll(token, resume(2), LONG);
        assertWaits(first);
        for (int i = 0; i < PollBounds.MAILBOXES_EACH; i++) {
            poll(token, resume(2), LONG);
        }
        var came = first.get(5, TimeUnit.SECONDS);
        assertThat(came.status()).isEqualTo(429);
        assertThat(came.code()).isEqualTo("request.too-many");
    }

    @Test
    void shouldSlowDownWhoPollsTooFast() { // INV-16
        var calls = new ArrayList<CompletableFuture<Came>>();
        for (int i = 0; i < FrameBounds.FRAMES_AT_ONCE * 2; i++) {
            calls.add(poll(token, "{\"waitMs\":0}"));
        }
        assertThat(calls.stream().map(CompletableFuture::join).map(Came::status))
                .contains(429)
                .doesNotContain(500, 503);
    }

    @Test
    void shouldRefuseWhatIsOutOfBoundsAndOtherOrigins() {
        assertThat(poll(token, "{\"waitMs\":25001}").join().code()).isEqualTo("request.invalid");
        assertThat(poll(token, "{\"resume\":[{}]}").join().code()).isEqualTo("request.invalid");
        assertThat(poll(token, "{\"user\":1}").join().code()).isEqualTo("request.unknown-field");
        var foreign = request(token, "{}").header("Origin", "https://evil.example");
        assertThat(call(foreign).join().status()).isEqualTo(403); // INV-26
    }

    @Test
    void shouldNotGoOnFromAnothersCursor() { // INV-13
        var mine = poll(token, "{\"waitMs\":0}").join();
        var other = Tokens.contact(organization, UUID.randomUUID(), "client", "Eva");
        var theirs = poll(other, goOn(mine.cursor(), Duration.ZERO)).join();
        assertThat(theirs.json().path("continued").asBoolean()).isFalse();
        var again = poll(token, goOn(mine.cursor(), Duration.ZERO)).join();
        assertThat(again.json().path("continued").asBoolean()).isTrue();
    }

    private void say(long seq, String text) {
        var ref =
                new ConversationRef(
                        conversation, ConversationRef.Kind.SUPPORT, List.of(emma), null, null);
        var message =
                new Message(
                        UUID.randomUUID(),
                        seq,
                        "m-" + seq,
                        emma,
                        SenderRole.CONTACT,
                        "Emma",
                        MessageType.TEXT,
                        text,
                        null,
                        Instant.now());
        EventLog.publish(
                Topics.MESSAGE_CREATED,
                EventLog.event(
                        organization,
                        conversation,
                        seq,
                        new MessageCreated(ref, message, Tally.NONE)));
    }

    /** Long enough for the call to have arrived and the store to be read. */
    private static void assertWaits(CompletableFuture<Came> call) throws Exception {
        try {
            throw new AssertionError("It was answered: " + call.get(700, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            assertThat(call).isNotDone();
        }
    }

    private String resume(long seq) {
        return "\"resume\":[{\"stream\":\"conv:%s\",\"epoch\":\"e1\",\"seq\":%d}]"
                .formatted(conversation, seq);
    }

    private CompletableFuture<Came> poll(String as, String resume, Duration patience) {
        return poll(as, "{%s,\"waitMs\":%d}".formatted(resume, patience.toMillis()));
    }

    private static String goOn(String cursor, Duration patience) {
        return "{\"cursor\":\"%s\",\"waitMs\":%d}".formatted(cursor, patience.toMillis());
    }

    private CompletableFuture<Came> poll(String as, String body) {
        return call(request(as, body));
    }

    private HttpRequest.Builder request(@Nullable String as, String body) {
        return HttpRequest.newBuilder(poll)
                .header("Authorization", "Bearer " + as)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static CompletableFuture<Came> call(HttpRequest.Builder request) {
        var since = System.nanoTime();
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer ->
                        new Came(
                                answer.statusCode(),
                                json(answer.body()),
                                Duration.ofNanos(System.nanoTime() - since)));
    }

    private static JsonNode json(String body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
