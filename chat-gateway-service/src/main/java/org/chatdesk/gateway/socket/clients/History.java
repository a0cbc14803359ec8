package org.chatdesk.gateway.socket.clients;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.kit.json.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What message-service knows of the past, asked in the socket's own name. Blocking. */
@ApplicationScoped
public class History {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    /** Who comes back with a thousand others waits here, where it costs no connection. */
    private static final int AT_ONCE = 12;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final URI service;

    History(@ConfigProperty(name = "chatdesk.message-url") URI service) {
        this.service = service;
    }

    /** The caller's own conversations: the head of each. */
    public record Own(String epoch, Map<UUID, Long> heads) {}

    /** Changes behind a number, up to the head, as frames. */
    public record Changes(String epoch, long head, List<Delivery> frames) {}

    public Own own(String token) throws IOException {
        var json = get("/api/conversations", token).orElseThrow(() -> new IOException("no list"));
        Map<UUID, Long> heads = new HashMap<>();
        for (var conversation : json.path("conversations")) {
            heads.put(id(conversation.path("id")), conversation.path("head").asLong());
        }
        return new Own(json.path("epoch").asText(), heads);
    }

    /**
     * Empty when the conversation is not the caller's, when too much has happened since, and when
     * the caller has seen more than there is.
     */
    public Optional<Changes> changes(String token, UUID conversation, long after)
            throws IOException {
        var frames = new ArrayList<Delivery>();
        var seen = after;
        for (int page = 0; page < MOST_PAGES; page++) {
            var path = "/api/conversations/%s/changes?after=%d&limit=%d";
            var answer = get(path.formatted(conversation, seen, PAGE), token);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            var json = answer.get();
            var head = json.path("head").asLong();
            if (after > head) {
                return Optional.empty();
            }
            for (var frame : json.path("frames")) {
                seen = frame.path("seq").asLong();
                frames.add(new Delivery(conversation, seen, frame.toString()));
            }
            if (seen >= head || json.path("frames").isEmpty()) {
                var known = Math.max(head, seen);
                return Optional.of(new Changes(json.path("epoch").asText(), known, frames));
            }
        }
        return Optional.empty();
    }

    /** The store's epoch, for members, who have no list of their own. */
    public String epoch(String serviceToken) throws IOException {
        return call("/internal/epoch", serviceToken)
                .orElseThrow(() -> new IOException("no epoch"))
                .path("epoch")
                .asText();
    }

    private Optional<JsonNode> get(String path, String token) throws IOException {
        return call(path, "Bearer " + token);
    }

    private Optional<JsonNode> call(String path, String authorization) throws IOException {
        var request =
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", authorization)
                        .build();
        try {
            var answer = inTurn(request);
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(EventJson.mapper().readTree(answer.body()));
                case 404 -> Optional.empty();
                default -> throw new IOException("message-service: " + answer.statusCode());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while reading history", e);
        }
    }

    private HttpResponse<byte[]> inTurn(HttpRequest request)
            throws IOException, InterruptedException {
        if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("message-service answers too slowly");
        }
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            turns.release();
        }
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(Objects.requireNonNull(node.asText()));
    }
}
