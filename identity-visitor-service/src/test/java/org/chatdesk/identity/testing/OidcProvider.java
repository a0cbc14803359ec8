package org.chatdesk.identity.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider as Keycloak is one: publishes its key and signs access tokens. */
public final class OidcProvider {
    private static final int STARTING = 503;
    private static final int READY = 200;

    private final URI issuer =
            ConfigProvider.getConfig().getValue("chatdesk.oidc-issuer", URI.class);
    private final RsaJsonWebKey key = newKey();
    private boolean up;
    private volatile int status = STARTING;

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("provider-key");
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isUp() {
        return up;
    }

    /** From now on it answers that it is starting. */
    public void start() {
        try {
            var address = new InetSocketAddress(issuer.getHost(), issuer.getPort());
            var server = HttpServer.create(address, 0);
            var keys = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
            server.createContext(
                    issuer.getPath() + "/protocol/openid-connect/certs",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(status, keys.length());
                        try (var body = exchange.getResponseBody()) {
                            body.write(keys.getBytes(UTF_8));
                        }
                    });
            server.start();
            up = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it can be asked for its keys. */
    public void ready() {
        status = READY;
    }

    /** A good access token of somebody with this verified address, with these changes. */
    public String accessToken(String subject, String email, Consumer<JwtClaims> changes) {
        return accessToken(subject, email, changes, key.getKeyId());
    }

    private String accessToken(
            String subject, String email, Consumer<JwtClaims> changes, String kid) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setAudience("chatdesk");
        claims.setSubject(subject);
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("email", email);
        claims.setClaim("email_verified", true);
        changes.accept(claims);
        return sign(claims, kid);
    }

    /** As if from a key that was never published. */
    public String accessTokenWithUnknownKey(String subject, String email) {
        return accessToken(subject, email, _ -> {}, "unknown-key");
    }

    private String sign(JwtClaims claims, String kid) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue("RS256");
            token.setKeyIdHeaderValue(kid);
            token.setKey(key.getPrivateKey());
            token.setPayload(claims.toJson());
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Not signed", e);
        }
    }
}
