package org.chatdesk.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.chatdesk.gateway.edge.clients.Services;

/** Gives a host's API key its short-lived internal token. */
@ApplicationScoped
public class ExchangeApiKey {
    /** A revoked key works at most this much longer; INV-28 allows five seconds. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(3);

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_KEY = 200;

    private final Services services;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(TRUSTED_FOR).build();

    ExchangeApiKey(Services services) {
        this.services = services;
    }

    /** Empty when the key is not valid. May wait for identity-visitor-service. */
    public Optional<String> token(String key) throws IOException {
        if (key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        var token = known.getIfPresent(key);
        if (token != null) {
            return Optional.of(token);
        }
        var answer = services.exchangeApiKey(key);
        if (answer.isOk()) {
            var fresh = answer.body().path("token").asText();
            known.put(key, fresh);
            return Optional.of(fresh);
        }
        if (answer.status() >= 500) {
            throw new IOException("identity-visitor-service answered " + answer.status());
        }
        return Optional.empty();
    }
}
