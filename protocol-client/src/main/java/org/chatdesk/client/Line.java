package org.chatdesk.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One open socket: texts go out in the order in which they were said. */
public final class Line {
    /** The code of a line that broke without a word. */
    public static final int BROKEN = -1;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CARRIER = "bearer-token-carrier";

    /** Who listens. Called by the line's own threads, one call after another. */
    public interface Ear {
        void text(String text);

        /** The end, told once: the other side's close code, or {@link #BROKEN}. */
        void closed(int code);
    }

    private final Hearing hearing;
    private final WebSocket socket;
    private CompletableFuture<String> lastSaid = CompletableFuture.completedFuture("nothing yet");

    private Line(WebSocket socket, Hearing hearing) {
        this.socket = socket;
        this.hearing = hearing;
    }

    /**
     * Opens a line to a public origin. Fails when the handshake is refused.
     *
     * @param headers such as Origin
     */
    public static CompletableFuture<Line> open(
            HttpClient http, String origin, String token, Map<String, String> headers, Ear ear) {
        var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        headers.forEach(builder::header);
        var hearing = new Hearing(ear);
        return builder.subprotocols(CARRIER, carried(token))
                .buildAsync(address(origin), hearing)
                .thenApply(socket -> new Line(socket, hearing));
    }

    /** Completes when it is written; at once, with nothing done, when the line has ended. */
    public synchronized CompletableFuture<String> say(String text) {
        say(text, true);
        return lastSaid;
    }

    /** The same in fragments (RFC 6455, 5.4) of at most so many characters. */
    public synchronized CompletableFuture<String> sayInParts(String text, int characters) {
        for (int begin = 0; begin < text.length(); begin += characters) {
            var part = text.substring(begin, Math.min(text.length(), begin + characters));
            boolean isLast = begin + characters >= text.length();
            say(part, isLast);
        }
        return lastSaid;
    }

    private void say(String part, boolean isLast) {
        lastSaid =
                lastSaid.handle((_, _) -> "it is our turn")
                        .thenCompose(_ -> write(part, isLast))
                        .exceptionally(_ -> "the ear hears of it");
    }

    /** Ends it without a word, as a lost network does. */
    public void abort() {
        socket.abort();
        hearing.end(BROKEN);
    }

    private CompletableFuture<String> write(String text, boolean isLast) {
        return socket.isOutputClosed()
                ? CompletableFuture.completedFuture("too late")
                : socket.sendText(text, isLast).thenApply(_ -> "said");
    }

    private static URI address(String origin) {
        return URI.create(origin.replaceFirst("^http", "ws") + "/api/chat/socket");
    }

    /** As encodeURIComponent does it: a space is %20. */
    private static String carried(String token) {
        var authorization = "quarkus-http-upgrade#Authorization#Bearer " + token;
        return URLEncoder.encode(authorization, UTF_8).replace("+", "%20");
    }

    private static final class Hearing implements WebSocket.Listener {
        private final Ear ear;
        private final StringBuilder part = new StringBuilder();
        private final AtomicBoolean ended = new AtomicBoolean();

        Hearing(Ear ear) {
            this.ear = ear;
        }

        void end(int code) {
            if (ended.compareAndSet(false, true)) {
                ear.closed(code);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                var whole = part.toString();
                part.setLength(0);
                ear.text(whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end(BROKEN);
        }
    }
}
