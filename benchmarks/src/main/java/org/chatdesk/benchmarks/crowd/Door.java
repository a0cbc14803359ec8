package org.chatdesk.benchmarks.crowd;

import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a socket of a crowd comes in.
 *
 * @param options where to connect, for the nth
 * @param first what it says when it is open; null for nothing
 * @param welcome with what the frame begins after which it counts as in; null as soon as it is open
 */
public record Door(
        IntFunction<WebSocketConnectOptions> options,
        @Nullable String first,
        @Nullable String welcome) {

    /** ChatDesk's own, each socket with one of these tokens. */
    public static Door ours(int port, List<String> tokens) {
        return new Door(
                n -> to(port, "/api/chat/socket", tokens.get(n % tokens.size())),
                "{\"type\":\"hello\",\"resume\":[]}",
                "{\"type\":\"welcome\"");
    }

    /** The bare server, which gets the same headers and says the same words. */
    public static Door bare(int port, String token) {
        return new Door(
                _ -> to(port, "/", token),
                "{\"type\":\"hello\",\"resume\":[]}",
                "{\"type\":\"welcome\"");
    }

    public static Door nchan(int port) {
        return new Door(_ -> plain(port, "/sub"), null, null);
    }

    /** Engine.IO 4 and Socket.IO 5 by hand: "40" opens the namespace. */
    public static Door socketIo(int port) {
        return new Door(_ -> plain(port, "/socket.io/?EIO=4&transport=websocket"), "40", "40");
    }

    private static WebSocketConnectOptions plain(int port, String path) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .setAllowOriginHeader(false);
    }

    private static WebSocketConnectOptions to(int port, String path, String token) {
        var carried = "quarkus-http-upgrade#Authorization#Bearer " + token;
        return plain(port, path)
                .addSubProtocol("bearer-token-carrier")
                .addSubProtocol(
                        URLEncoder.encode(carried, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
