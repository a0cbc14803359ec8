package org.chatdesk.e2e.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.chatdesk.client.Line;

/** A client's socket. It keeps every frame it heard, in order, and how it was closed. */
public final class ChatSocket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final Object news = new Object();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Line line;

    private ChatSocket(String origin, String token, Map<String, String> headers) {
        this.line = Line.open(Http.CLIENT, origin, token, headers, new Ear()).join();
    }

    /** Opened, but nothing said yet. A refused handshake throws. */
    public static ChatSocket silent(String origin, String token, Map<String, String> headers) {
        return new ChatSocket(origin, token, headers);
    }

    /** Opened and welcomed. */
    public static ChatSocket open(String origin, String token) {
        var opened = silent(origin, token, Map.of());
        opened.hello();
        return opened;
    }

    public JsonNode hello() {
        say(Map.of("type", "hello", "resume", List.of()));
        return await("welcome", _ -> true);
    }

    public void say(Map<String, ?> frame) {
        try {
            sayRaw(JSON.writeValueAsString(frame));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text that need not be a frame. A socket that is already closed takes it and does nothing. */
    public synchronized void sayRaw(String text) {
        line.say(text).join();
    }

    /** The same in fragments of at most so many characters. */
    public synchronized void sayInParts(String text, int characters) {
        line.sayInParts(text, characters).join();
    }

    public void send(UUID conversation, String clientMessageId, String text) {
        say(
                Map.of(
                        "type",
                        "send",
                        "conversation",
                        conversation.toString(),
                        "clientMessageId",
                        clientMessageId,
                        "text",
                        text));
    }

    public List<JsonNode> heard() {
        return heard;
    }

    public List<JsonNode> heard(String type) {
        return heard.stream().filter(frame -> frame.path("type").asText().equals(type)).toList();
    }

    /** The first frame of this type that fits, now or later. */
    public JsonNode await(String type, Predicate<JsonNode> fits) {
        return within(
                        PATIENCE,
                        frame -> frame.path("type").asText().equals(type) && fits.test(frame))
                .orElseThrow(() -> new AssertionError("No frame '" + type + "'; heard " + heard));
    }

    /** The first frame that fits, if it is there or comes in time. */
    public Optional<JsonNode> within(Duration patience, Predicate<JsonNode> fits) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (news) {
            while (true) {
                Optional<JsonNode> found = heard.stream().filter(fits).findFirst();
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (found.isPresent() || left <= 0 || !isOpen()) {
                    return found;
                }
                awaitNews(left);
            }
        }
    }

    public JsonNode awaitMessage(String text) {
        return await(
                "message", frame -> frame.path("message").path("content").asText().equals(text));
    }

    /** The code that the other side closed with; -1 when the line broke. */
    public int awaitClose(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The socket is still open; heard " + heard, e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        line.abort();
    }

    private void awaitNews(long millis) {
        try {
            news.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while listening", e);
        }
    }

    private void tell(Runnable happened) {
        synchronized (news) {
            happened.run();
            news.notifyAll();
        }
    }

    private final class Ear implements Line.Ear {
        @Override
        public void text(String text) {
            JsonNode frame = parsed(text);
            tell(() -> heard.add(frame));
        }

        @Override
        public void closed(int code) {
            tell(() -> closed.complete(code));
        }

        private static JsonNode parsed(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("Not a frame: " + text, e);
            }
        }
    }
}
