package org.chatdesk.identity.testing;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The settings that only this service has. The OpenID Connect provider is not up yet. */
public class IdentitySettings implements QuarkusTestResourceLifecycleManager {

    private final JwksRelay relay = JwksRelay.start();

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                // Another verifier: checks this service's own tokens as every service does.
                entry("quarkus.oidc.own-tokens.auth-server-url", relay.url()),
                entry("quarkus.oidc.own-tokens.discovery-enabled", "false"),
                entry("quarkus.oidc.own-tokens.jwks-path", "/.well-known/jwks.json"),
                entry("quarkus.oidc.own-tokens.jwks.resolve-early", "false"),
                entry("quarkus.oidc.own-tokens.client-id", "chatdesk"),
                entry("quarkus.oidc.own-tokens.token.issuer", "chatdesk"),
                entry("quarkus.oidc.own-tokens.token.audience", "chatdesk"),
                entry("chatdesk.master-key", Base64.getEncoder().encodeToString(new byte[32])),
                entry(
                        "chatdesk.oidc-issuer",
                        "http://127.0.0.1:" + freePort() + "/realms/chatdesk"),
                entry("chatdesk.geoip.file", places().toString()),
                entry("chatdesk.seed.file", Path.of("src/test/resources/seed.json").toString()));
    }

    private static Path places() {
        return new PlaceFiles()
                .with("81.2.69.0/24", "GB", "London")
                .writeTo(Path.of("target", "places.mmdb"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        relay.close();
    }
}
