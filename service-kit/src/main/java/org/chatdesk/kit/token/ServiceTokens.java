package org.chatdesk.kit.token;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.chatdesk.kit.json.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** This service's own token, fetched from identity-visitor-service and renewed before it ends. */
@ApplicationScoped
public class ServiceTokens {
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock fetching = new ReentrantLock();
    private final URI endpoint;
    private final String service;
    private final String secret;
    private final Clock clock;
    private volatile @Nullable Token current;

    private record Token(String value, Instant expiresAt) {}

    ServiceTokens(
            @ConfigProperty(name = "chatdesk.identity-url") URI identity,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "chatdesk.service-secret") String secret,
            Clock clock) {
        this.endpoint = identity.resolve("/internal/tokens");
        this.service = service;
        this.secret = secret;
        this.clock = clock;
    }

    /** The value for an Authorization header. May wait for identity-visitor-service; blocking. */
    public String bearer() throws IOException {
        var token = current;
        if (token == null || isEnding(token)) {
            token = renew();
        }
        return "Bearer " + token.value();
    }

    /** The same without waiting, if there is one that is not about to end. */
    public Optional<String> current() {
        var token = current;
        return token == null || isEnding(token)
                ? Optional.empty()
                : Optional.of("Bearer " + token.value());
    }

    private boolean isEnding(Token token) {
        return token.expiresAt().minus(RENEWED_BEFORE).isBefore(clock.instant());
    }

    private Token renew() throws IOException {
        fetching.lock();
        try {
            var token = current;
            if (token != null && !isEnding(token)) {
                return token;
            }
            var fresh = fetch();
            current = fresh;
            return fresh;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while fetching a service token", e);
        } finally {
            fetching.unlock();
        }
    }

    private Token fetch() throws IOException, InterruptedException {
        var body = EventJson.write(Map.of("service", service, "secret", secret));
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("No service token: identity answered " + answer.statusCode());
        }
        JsonNode json = EventJson.mapper().readTree(answer.body());
        return new Token(
                Objects.requireNonNull(json.get("token")).asText(),
                Instant.parse(Objects.requireNonNull(json.get("expiresAt")).asText()));
    }
}
