package org.chatdesk.runner.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What is sent back. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Answer html(String text) {
        return of(200, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, Object value) {
        try {
            return of(status, "application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer empty() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    public static Answer notFound() {
        return text(404, "There is nothing here.");
    }

    public static Answer of(int status, String type, byte[] body) {
        return new Answer(
                status,
                Map.of(
                        "Content-Type", type,
                        "Cache-Control", "no-store",
                        "X-Content-Type-Options", "nosniff"),
                body);
    }

    public Answer with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }
}
