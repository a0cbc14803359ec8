package org.chatdesk.e2e.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.chatdesk.client.ConversationState;
import org.chatdesk.client.FrameJson;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.e2e.wire.Caller;

/** What somebody who comes now is shown: asked by REST, not folded from changes. */
final class Fresh {
    private static final int PAGE = 200;

    private Fresh() {}

    /**
     * @param contact whose conversation it is; only its list tells the state
     */
    static ConversationState of(Caller reader, Caller contact, UUID conversation) {
        JsonNode own = own(contact, conversation);
        var messages = new TreeMap<Long, Message>();
        for (JsonNode node : messages(reader, conversation)) {
            Message message = message(node);
            messages.put(message.seq(), message);
        }
        return new ConversationState(
                own.path("head").asLong(),
                messages,
                own.path("archived").asBoolean(),
                own.path("frozen").asBoolean(),
                read(reader, conversation, own.path("head").asLong()));
    }

    /** All of them, page after page. */
    static List<JsonNode> messages(Caller reader, UUID conversation) {
        List<JsonNode> all = new ArrayList<>();
        long after = 0;
        while (true) {
            String path = "/api/conversations/%s/messages?after=%d&limit=%d";
            JsonNode page =
                    reader.get(path.formatted(conversation, after, PAGE))
                            .expect(200)
                            .json()
                            .path("messages");
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(all::add);
            after = all.getLast().path("seq").asLong();
        }
    }

    private static JsonNode own(Caller contact, UUID conversation) {
        JsonNode list = contact.get("/api/conversations").expect(200).json().path("conversations");
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path("id").asText().equals(conversation.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<UUID, Long> read(Caller reader, UUID conversation, long head) {
        String path = "/api/conversations/%s/changes?after=%d".formatted(conversation, head);
        Map<UUID, Long> marks = new HashMap<>();
        for (JsonNode cursor : reader.get(path).expect(200).json().path("cursors")) {
            if (cursor.path("seq").asLong() > 0) {
                marks.put(
                        UUID.fromString(cursor.path("readerId").asText()),
                        cursor.path("seq").asLong());
            }
        }
        return marks;
    }

    private static Message message(JsonNode node) {
        try {
            return FrameJson.mapper().treeToValue(node, Message.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not a message: " + node, e);
        }
    }
}
