package org.chatdesk.gateway.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** message-service is silent about its history, or holds another one than before. */
@QuarkusTest
@TestProfile(BesideMessages.class)
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(MessageStandIn.class)
class OtherHistoryIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final UUID organization = UUID.randomUUID();
    private final UUID conversation = UUID.randomUUID();
    private final String contact =
            Tokens.contact(organization, UUID.randomUUID(), "client", "Emma Hansen");

    @TestHTTPResource("/api/chat/poll")
    URI poll;

    @BeforeEach
    void begin() {
        MessageStandIn.HEADS.clear();
        MessageStandIn.HEADS.put(conversation.toString(), 2L);
        awaitFirstHistory();
    }

    @AfterEach
    void end() {
        MessageStandIn.silence.countDown();
        MessageStandIn.silence = new CountDownLatch(0);
        MessageStandIn.epoch = MessageStandIn.EPOCH;
        awaitFirstHistory(); // Other tests have the same gateway.
    }

    private void awaitFirstHistory() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> MessageStandIn.EPOCH.equals(told(poll(member(), "", 0).join())));
    }

    private static String told(Came came) {
        return came.json().path("epoch").asText();
    }

    private String member() {
        return Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Jonas Weber");
    }

    private record Came(int status, JsonNode json) {}

    @Test
    void shouldNotHoldBackThoseWhoComeWhileItIsSilent() { // INV-18
        MessageStandIn.silence = new CountDownLatch(1);
        await("it is asked in vain")
                .atMost(Duration.ofSeconds(10))
                .until(() -> MessageStandIn.UNANSWERED.get() > 0);

        var coming = IntStream.range(0, 20).mapToObj(_ -> poll(member(), "", 0)).toList();

        assertThat(coming)
                .allSatisfy(one ->
                        assertThat(one)
                                .succeedsWithin(Duration.ofSeconds(5))
                                .extracting(Came::status)
                                .isEqualTo(200));
    }

    @Test
    void shouldEndWaitingsAndSayResyncWhenTheHistoryIsAnother() { // INV-4
        var waiting = poll(contact, position(2), 20_000);

        MessageStandIn.HEADS.put(conversation.toString(), 1L);
        MessageStandIn.epoch = "e2";

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
        var again = poll(contact, position(2), 20_000).join().json();
        assertThat(again.path("epoch").asText()).isEqualTo("e2");
        assertThat(again.path("frames").path(0).path("type").asText()).isEqualTo("resync");
        assertThat(again.path("heads").path("conv:" + conversation).asLong()).isEqualTo(1);
    }

    private String position(long seq) {
        return "{\"stream\":\"conv:%s\",\"epoch\":\"e1\",\"seq\":%d}".formatted(conversation, seq);
    }

    private CompletableFuture<Came> poll(String as, String positions, int waitMs) {
        var body = "{\"resume\":[%s],\"waitMs\":%d}".formatted(positions, waitMs);
        var request =
                HttpRequest.newBuilder(poll)
                        .header("Authorization", "Bearer " + as)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Came(answer.statusCode(), json(answer.body())));
    }

    private static JsonNode json(String body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
