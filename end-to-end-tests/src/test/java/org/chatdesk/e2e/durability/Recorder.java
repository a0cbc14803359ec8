package org.chatdesk.e2e.durability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;

/** Collects what was sent, promised and heard while others make trouble. */
public final class Recorder {
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Acked> acked = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, ChatSocket> sockets = new ConcurrentHashMap<>();

    public void sent(Sent message) {
        sent.add(message);
    }

    public void acked(Sent message, JsonNode ack) {
        acked.add(new Acked(message, ack.path("id").asText(), ack.path("seq").asLong()));
    }

    public int promises() {
        return acked.size();
    }

    /** From now on what this socket hears counts. */
    public ChatSocket watch(ChatSocket socket) {
        sockets.put("socket " + sockets.size() + " " + UUID.randomUUID(), socket);
        return socket;
    }

    /** With the conversations as a member sees them now. */
    public Facts facts(Caller member, List<UUID> conversations) {
        List<Stored> stored =
                conversations.stream()
                        .flatMap(conversation -> stored(member, conversation).stream())
                        .toList();
        return new Facts(List.copyOf(sent), List.copyOf(acked), stored, heard());
    }

    public void closeSockets() {
        sockets.values().forEach(ChatSocket::close);
    }

    private List<Heard> heard() {
        List<Heard> all = new ArrayList<>();
        sockets.forEach((name, socket) -> {
            for (JsonNode frame : socket.heard()) {
                String type = frame.path("type").asText();
                if (type.equals("message") || type.equals("conversation")) {
                    all.add(new Heard(name, conversation(frame), seq(frame)));
                }
            }
        });
        return all;
    }

    private static List<Stored> stored(Caller member, UUID conversation) {
        List<Stored> all = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page =
                    member.get(
                                    "/api/conversations/%s/messages?after=%d&limit=200"
                                            .formatted(conversation, after))
                            .expect(200)
                            .json()
                            .path("messages");
            if (page.isEmpty()) {
                return all;
            }
            for (JsonNode message : page) {
                after = seq(message);
                all.add(
                        new Stored(
                                conversation,
                                message.path("id").asText(),
                                after,
                                message.path("clientMessageId").asText(),
                                message.path("content").asText()));
            }
        }
    }

    private static UUID conversation(JsonNode frame) {
        return UUID.fromString(frame.path("conversation").asText());
    }

    private static long seq(JsonNode node) {
        return node.path("seq").asLong();
    }
}
