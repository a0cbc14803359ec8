package org.chatdesk.identity.contact.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.Map;
import org.chatdesk.kit.json.EventJson;

/** A contact's attributes as they are kept: a JSON object of texts. */
final class AttributesJson {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private AttributesJson() {}

    static String write(Map<String, String> attributes) {
        return EventJson.mapper().valueToTree(attributes).toString();
    }

    static Map<String, String> read(String json) {
        try {
            return EventJson.mapper().readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
