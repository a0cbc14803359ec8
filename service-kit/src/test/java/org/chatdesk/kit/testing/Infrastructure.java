package org.chatdesk.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Starts what a service needs around it, once for all tests of a module, and points the service to
 * it: PostgreSQL, Kafka and an issuer of tokens.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
    private @Nullable Servers servers;
    private @Nullable TokenIssuer issuer;

    @Override
    public Map<String, String> start() {
        var database = "chatdesk_" + serviceName().replace('-', '_');
        var started = Servers.start(database);
        var tokens = TokenIssuer.start();
        servers = started;
        issuer = tokens;
        var config = new HashMap<String, String>();
        config.put("chatdesk.db.url", started.jdbcUrl());
        config.put("chatdesk.db.user", database);
        config.put("chatdesk.db.password", Servers.PASSWORD);
        config.put("chatdesk.db.owner", database + "_owner");
        config.put("chatdesk.db.owner.password", Servers.PASSWORD);
        config.put("chatdesk.kafka", started.kafka());
        config.put("chatdesk.identity-url", tokens.url());
        config.put("chatdesk.service-secret", TokenIssuer.SERVICE_SECRET);
        config.put("chatdesk.public-url", "http://localhost:8400");
        config.put(Tokens.PRIVATE_KEY, tokens.privateKey());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    private static String serviceName() {
        try (var file =
                Objects.requireNonNull(
                        Thread.currentThread()
                                .getContextClassLoader()
                                .getResourceAsStream("application.properties"),
                        "application.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("quarkus.application.name");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
        if (servers != null) {
            servers.close();
        }
    }
}
