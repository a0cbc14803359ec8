package org.chatdesk.e2e.durability;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.jspecify.annotations.Nullable;

/** A client that keeps sending each message under the same id until it is acknowledged. */
public final class Sender implements Runnable {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> PASSING = Set.of("service.unavailable", "request.too-many");
    private final Recorder recorder;
    private final Caller caller;
    private final UUID conversation;
    private final int count;
    private @Nullable ChatSocket socket;

    public Sender(Recorder recorder, Caller caller, UUID conversation, int count) {
        this.recorder = recorder;
        this.caller = caller;
        this.conversation = conversation;
        this.count = count;
    }

    @Override
    public void run() {
        for (int i = 1; i <= count; i++) {
            var message = new Sent(conversation, UUID.randomUUID().toString(), "message " + i);
            recorder.sent(message);
            Awaitility.await("the ack of " + message)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .pollInSameThread()
                    .until(() -> isAcknowledged(message));
        }
    }

    private boolean isAcknowledged(Sent message) {
        Optional<ChatSocket> line = line();
        if (line.isEmpty()) {
            return false;
        }
        ChatSocket open = line.get();
        int before = open.heard().size();
        open.send(conversation, message.clientMessageId(), message.text());
        Optional<JsonNode> answer =
                open.within(
                        ANSWER,
                        frame ->
                                isAnswer(frame, message)
                                        && open.heard().lastIndexOf(frame) >= before);
        return answer.isPresent() && isAck(message, answer.get());
    }

    private boolean isAck(Sent message, JsonNode answer) {
        if (answer.path("type").asText().equals("ack")) {
            recorder.acked(message, answer);
            return true;
        }
        if (!PASSING.contains(answer.path("code").asText())) {
            throw new AssertionError(message + " was refused: " + answer);
        }
        return false;
    }

    private static boolean isAnswer(JsonNode frame, Sent message) {
        String type = frame.path("type").asText();
        return (type.equals("ack") || type.equals("refused"))
                && frame.path("clientMessageId").asText().equals(message.clientMessageId());
    }

    /** The open socket, or a new one; none while nobody answers there. */
    private Optional<ChatSocket> line() {
        if (socket != null && socket.isOpen()) {
            return Optional.of(socket);
        }
        try {
            ChatSocket fresh = caller.socket();
            socket = recorder.watch(fresh);
            return Optional.of(fresh);
        } catch (CompletionException | AssertionError notThere) {
            socket = null;
            return Optional.empty();
        }
    }
}
