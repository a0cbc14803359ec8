package org.chatdesk.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Publishes the key that {@link Tokens} signs with, as identity-visitor-service does. */
final class TokenIssuer implements AutoCloseable {
    static final String SERVICE_SECRET = "service-secret-of-the-tests";
    static final String KEY_ID = "test-key";

    private final HttpServer server;
    private final KeyPair keys;

    private TokenIssuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    static TokenIssuer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var issuer = new TokenIssuer(HttpServer.create(address, 0), newKeys());
            issuer.server.createContext("/.well-known/jwks.json", issuer::answerKeys);
            issuer.server.createContext("/internal/tokens", TokenIssuer::answerToken);
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have RSA", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** For services that call others: nobody here looks at it. */
    private static void answerToken(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                "{\"token\":\"t\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}".getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        try (var body = exchange.getResponseBody()) {
            body.write(json);
        }
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        var key = (RSAPublicKey) keys.getPublic();
        var json =
                """
                {"keys":[{"kty":"RSA","alg":"RS256","use":"sig","kid":"%s","n":"%s","e":"%s"}]}\
                """
                        .formatted(
                                KEY_ID,
                                unsigned(key.getModulus().toByteArray()),
                                unsigned(key.getPublicExponent().toByteArray()))
                        .getBytes(UTF_8);
        answer(exchange, json);
    }

    /** Base64urlUInt of RFC 7518: without the sign byte of Java's big integers. */
    private static String unsigned(byte[] number) {
        var from = number[0] == 0 ? 1 : 0;
        var magnitude = java.util.Arrays.copyOfRange(number, from, number.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
