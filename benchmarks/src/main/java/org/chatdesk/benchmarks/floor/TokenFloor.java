package org.chatdesk.benchmarks.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.chatdesk.benchmarks.Calls;
import org.chatdesk.benchmarks.Latencies;

/**
 * A bare Vert.x server that answers each call with a signed token (RS256) and does nothing else.
 */
public final class TokenFloor {
    private TokenFloor() {}

    public static Latencies measure(Vertx vertx, String body, int perSecond, int times)
            throws Exception {
        var key = key();
        var server =
                vertx.createHttpServer()
                        .requestHandler(call -> answer(call, key))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
        var url = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
        var measured = Calls.measure(vertx, url, Map.of(), () -> body, perSecond, times);
        server.close();
        return measured;
    }

    private static void answer(HttpServerRequest call, PrivateKey key) {
        call.body().onSuccess(_ -> call.response().end(token(key)));
    }

    private static String token(PrivateKey key) {
        try {
            var claims =
                    "{\"iss\":\"chatdesk\",\"sub\":\"a\",\"exp\":%d}"
                            .formatted(Instant.now().getEpochSecond() + 600);
            var text =
                    base64("{\"alg\":\"RS256\"}".getBytes(UTF_8))
                            + "."
                            + base64(claims.getBytes(UTF_8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have RSA", e);
        }
    }

    private static PrivateKey key() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
