package org.chatdesk.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatdesk.client.ChatClient;
import org.chatdesk.client.ClientSettings;
import org.chatdesk.client.Observer;
import org.chatdesk.contracts.frame.ServerFrame;
import org.jspecify.annotations.Nullable;

/** Collects what was sent, promised, heard and shown while others make trouble. Only adds. */
public final class Recorder implements AutoCloseable {
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Acked> acked = new ConcurrentLinkedQueue<>();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> closes = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> serverErrors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger resyncs = new AtomicInteger();
    private final ConcurrentMap<String, ChatClient> clients = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Set<UUID>> forbidden = new ConcurrentHashMap<>();

    public void sent(Sent message) {
        sent.add(message);
    }

    public void acked(Sent message, ServerFrame.Ack ack) {
        acked.add(new Acked(message, ack.id().toString(), ack.seq()));
    }

    /** By REST. */
    public void acked(Sent message, JsonNode answer) {
        acked.add(new Acked(message, answer.path("id").asText(), answer.path("seq").asLong()));
    }

    public int promises() {
        return acked.size();
    }

    /** With which codes connections have ended, -1 for those that broke. */
    public List<Integer> closes() {
        return List.copyOf(closes);
    }

    /** Every 5xx that anybody was answered with. */
    public List<Integer> serverErrors() {
        return List.copyOf(serverErrors);
    }

    /** How often a client had to begin anew. */
    public int resyncs() {
        return resyncs.get();
    }

    /**
     * A client whose every frame counts.
     *
     * @param name once in this recorder
     * @param notTheirs conversations that it must never hear of
     */
    public ChatClient client(String name, ClientSettings settings, Set<UUID> notTheirs) {
        forbidden.put(name, Set.copyOf(notTheirs));
        ChatClient client = ChatClient.start(settings.with(new Ears(name)));
        clients.put(name, client);
        return client;
    }

    /** Of the conversations, as they are stored and as each client shows them now. */
    Facts facts(MessageDatabase database, List<UUID> conversations) {
        return new Facts(
                List.copyOf(sent),
                List.copyOf(acked),
                database.stored(conversations),
                List.copyOf(heard),
                shown(conversations),
                forbidden);
    }

    @Override
    public void close() {
        clients.values().forEach(ChatClient::close);
    }

    private List<Shown> shown(List<UUID> conversations) {
        List<Shown> all = new ArrayList<>();
        clients.forEach((name, client) -> {
            for (UUID conversation : conversations) {
                client.state(conversation)
                        .ifPresent(state -> {
                            Map<Long, String> ids = new HashMap<>();
                            state.messages()
                                    .forEach((seq, one) -> ids.put(seq, one.id().toString()));
                            all.add(new Shown(name, conversation, ids));
                        });
            }
        });
        return all;
    }

    private final class Ears implements Observer {
        private final String name;

        Ears(String name) {
            this.name = name;
        }

        @Override
        public void heard(int connection, ServerFrame frame) {
            switch (frame) {
                case ServerFrame.NewMessage said ->
                        add(connection, said, said.message().id().toString());
                case ServerFrame.Change change -> add(connection, change, null);
                default -> {} // Only numbered frames are promised.
            }
        }

        @Override
        public void closed(int connection, int code) {
            closes.add(code);
        }

        @Override
        public void answered(int status) {
            if (status >= 500) {
                serverErrors.add(status);
            }
        }

        @Override
        public void resynced(UUID conversation) {
            resyncs.incrementAndGet();
        }

        private void add(int connection, ServerFrame.Change change, @Nullable String message) {
            heard.add(new Heard(name, connection, change.conversation(), change.seq(), message));
        }
    }
}
