package org.chatdesk.gateway.socket.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.token.ServiceTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who takes part in a conversation, remembered for a while: participants seldom change. They do
 * when a visitor turns out to be a contact.
 */
@ApplicationScoped
public class Directory {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 50_000;

    private record Key(UUID organization, UUID conversation) {}

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Cache<Key, ConversationRef> known =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();
    private final URI service;
    private final ServiceTokens tokens;

    Directory(@ConfigProperty(name = "chatdesk.message-url") URI service, ServiceTokens tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** May call message-service; blocking. */
    public Optional<ConversationRef> find(UUID organization, UUID conversation) throws IOException {
        var key = new Key(organization, conversation);
        var found = known.getIfPresent(key);
        if (found == null) {
            found = fetch(key);
            if (found != null) {
                known.put(key, found);
            }
        }
        return Optional.ofNullable(found);
    }

    /** The same as it is now. */
    public Optional<ConversationRef> findAgain(UUID organization, UUID conversation)
            throws IOException {
        known.invalidate(new Key(organization, conversation));
        return find(organization, conversation);
    }

    private @org.jspecify.annotations.Nullable ConversationRef fetch(Key key) throws IOException {
        var path = "/internal/organizations/%s/conversations/%s";
        var request =
                HttpRequest.newBuilder(
                                service.resolve(path.formatted(key.organization, key.conversation)))
                        .timeout(PATIENCE)
                        .header("Authorization", tokens.bearer())
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? EventJson.mapper().readValue(answer.body(), ConversationRef.class)
                    : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while looking up a conversation", e);
        }
    }
}
