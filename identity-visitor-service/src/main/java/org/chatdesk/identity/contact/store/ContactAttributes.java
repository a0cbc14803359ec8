package org.chatdesk.identity.contact.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.chatdesk.kit.json.EventJson;

/** A contact's attributes as their column holds them: JSON, by name. */
final class ContactAttributes {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private ContactAttributes() {}

    static String write(Map<String, String> attributes) {
        return new String(EventJson.write(new TreeMap<>(attributes)), UTF_8);
    }

    static Map<String, String> read(String column) {
        try {
            return EventJson.mapper().readValue(column, TEXTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
