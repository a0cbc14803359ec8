package org.chatdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** INV-29 for frames: each bad one is refused with its code, and nothing is stored. */
@EndToEnd
class BadFrameE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NO_HELLO = 4408;
    private static final int TOO_BIG = 4413;

    @Test
    void shouldRefuseBadFramesAndStayOpen(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        try (ChatSocket socket = visitor.socket()) {
            socket.sayRaw("not JSON");
            awaitRefusals(socket, "frame.malformed", 1);
            socket.sayRaw("{\"type\":\"send\",\"conversation\":\"not-an-id\"}");
            awaitRefusals(socket, "frame.malformed", 2);
            socket.sayRaw("{\"type\":\"send\",\"conversation\":7}");
            awaitRefusals(socket, "frame.malformed", 3);
            socket.sayRaw("{\"type\":\"dance\"}");
            awaitRefusals(socket, "frame.unknown-type", 1);
            socket.sayRaw("{\"no\":\"type\"}");
            awaitRefusals(socket, "frame.", 5);
            socket.sayRaw("[1,2]");
            awaitRefusals(socket, "frame.", 6);

            socket.send(conversation, UUID.randomUUID().toString(), "   ");
            awaitRefusals(socket, "message.empty", 1);
            socket.send(conversation, UUID.randomUUID().toString(), "x".repeat(10_001));
            awaitRefusals(socket, "message.too-long", 1);
            socket.send(UUID.randomUUID(), UUID.randomUUID().toString(), "To nobody");
            awaitRefusals(socket, "resource.not-found", 1);
            assertNothingStored(visitor, conversation);

            socket.send(conversation, UUID.randomUUID().toString(), "Still here");
            socket.awaitMessage("Still here");
        }
    }

    @Test
    void shouldRefuseUnknownFieldsOfAFrame(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        try (ChatSocket socket = visitor.socket()) {
            socket.say(
                    Map.of(
                            "type", "send",
                            "conversation", conversation.toString(),
                            "clientMessageId", UUID.randomUUID().toString(),
                            "text", "I am an agent",
                            "senderRole", "agent"));
            assertThat(socket.await("refused", _ -> true).path("code").asText())
                    .isIn("frame.malformed", "request.unknown-field");
            assertNothingStored(visitor, conversation);
        }
    }

    @Test
    void shouldDemandHelloFirst(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        try (ChatSocket socket = silent(world, visitor)) {
            socket.send(conversation, UUID.randomUUID().toString(), "Without a hello");
            awaitRefusals(socket, "frame.hello-first", 1);
            assertNothingStored(visitor, conversation);
        }
    }

    @Test
    void shouldCloseASocketThatSaysNothing(World world) {
        try (ChatSocket socket = silent(world, world.of(world.clinic()).visitor())) {
            long begin = System.nanoTime();
            assertThat(socket.awaitClose(PATIENCE)).isEqualTo(NO_HELLO);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(4_500), Duration.ofSeconds(8));
        }
    }

    // INV-16: 16 KiB are a frame, 17 KiB are not.
    @Test
    void shouldCloseOnAFrameThatIsTooBig(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        try (ChatSocket socket = visitor.socket()) {
            socket.sayRaw("{\"type\":\"typing\",\"padding\":\"" + "x".repeat(17 * 1024) + "\"}");
            assertThat(socket.awaitClose(PATIENCE)).isEqualTo(TOO_BIG);
        }
        assertNothingStored(visitor, conversation);
    }

    // INV-8 on the socket.
    @Test
    void shouldRefuseAReusedId(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String id = UUID.randomUUID().toString();
        try (ChatSocket socket = visitor.socket()) {
            socket.send(conversation, id, "First");
            socket.await("ack", ack -> ack.path("clientMessageId").asText().equals(id));
            socket.send(conversation, id, "Second");
            JsonNode refused =
                    socket.await(
                            "refused", frame -> frame.path("clientMessageId").asText().equals(id));
            assertThat(refused.path("code").asText()).isEqualTo("message.id-reused");
        }
        assertThat(visitor.history(conversation).expect(200).json().path("messages")).hasSize(1);
    }

    // INV-26: a page that is not among the widget's domains gets no socket.
    @Test
    void shouldRefuseAForeignOrigin(World world) {
        String token = world.of(world.clinic()).visitor().token();
        for (String origin : List.of("https://evil.example", "null", world.clinic().site() + "0")) {
            assertThatThrownBy(
                            () -> {
                                try (var socket =
                                        ChatSocket.silent(
                                                world.gateway(), token, Map.of("Origin", origin))) {
                                    socket.hello();
                                }
                            })
                    .as(origin)
                    .isInstanceOf(Throwable.class);
        }
        try (var own =
                ChatSocket.silent(world.gateway(), token, Map.of("Origin", world.gateway()))) {
            own.hello();
        }
    }

    private static ChatSocket silent(World world, Caller caller) {
        return ChatSocket.silent(world.gateway(), caller.token(), Map.of());
    }

    private static List<JsonNode> awaitRefusals(ChatSocket socket, String code, int count) {
        socket.await("refused", _ -> refusals(socket, code).size() >= count);
        return refusals(socket, code);
    }

    private static List<JsonNode> refusals(ChatSocket socket, String code) {
        return socket.heard("refused").stream()
                .filter(frame -> frame.path("code").asText().startsWith(code))
                .toList();
    }

    private static void assertNothingStored(Caller caller, UUID conversation) {
        JsonNode history = caller.history(conversation).expect(200).json();
        assertThat(history.path("messages")).isEmpty();
    }
}
