package org.chatdesk.e2e.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the public origin, always with the same headers. */
public record Caller(String origin, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Answer get(String path) {
        return Http.call("GET", origin + path, headers, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, text(body));
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, text(body));
    }

    /** A body that need not be JSON. */
    public Answer call(String method, String path, @Nullable String body) {
        var all = new HashMap<>(headers);
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        return Http.call(method, origin + path, all, body);
    }

    /** The caller's support conversation, made on first call. */
    public UUID support() {
        JsonNode conversation = post("/api/widget/conversations", Map.of()).json();
        return UUID.fromString(conversation.path("id").asText());
    }

    public Answer send(UUID conversation, String text) {
        return put(
                "/api/conversations/%s/messages/%s".formatted(conversation, UUID.randomUUID()),
                Map.of("text", text));
    }

    public Answer history(UUID conversation) {
        return get("/api/conversations/%s/messages?limit=200".formatted(conversation));
    }

    public ChatSocket socket() {
        return ChatSocket.open(origin, token());
    }

    public String token() {
        return Objects.requireNonNull(headers.get("Authorization")).substring("Bearer ".length());
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
