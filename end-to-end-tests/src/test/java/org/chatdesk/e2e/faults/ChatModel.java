package org.chatdesk.e2e.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The product in one class, as small as it can be and still get four things wrong: transactions
 * that overlap, crashes, a relay, and clients that come and go. Chance decides what happens next.
 * It gives the facts that a recorder outside would have written down.
 */
final class ChatModel {
    enum Fault {
        NONE,
        ACK_BEFORE_COMMIT,
        RELAY_BY_LAST_ID,
        QUERY_WITHOUT_TENANT,
        RESUME_BY_TIME
    }

    private static final int STEPS = 120;
    private static final List<UUID> CONVERSATIONS = List.of(new UUID(1, 1), new UUID(2, 2));

    /**
     * A message on its way.
     *
     * @param transaction rises with the begin of a transaction, not with its commit
     */
    private record Begun(Sent message, long transaction) {}

    private record Committed(Stored row, long transaction) {}

    /** Who looks at one conversation, with what it has. */
    private static final class Client {
        private final String name;
        private final UUID conversation;
        private final Map<UUID, Map<Long, String>> shown = new HashMap<>();
        private final Map<UUID, Long> last = new HashMap<>();
        private long lastTransaction;
        private int connection = 1;
        private boolean connected = true;

        Client(String name, UUID conversation) {
            this.name = name;
            this.conversation = conversation;
        }
    }

    private final Fault fault;
    private final Random random;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Acked> acked = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final List<Begun> open = new ArrayList<>();
    private final List<Committed> database = new ArrayList<>();
    private final List<Committed> outbox = new ArrayList<>();
    private final List<Client> clients =
            List.of(
                    new Client("first", CONVERSATIONS.get(0)),
                    new Client("second", CONVERSATIONS.get(1)));
    private long transactions;
    private long relayedUpTo;

    private ChatModel(Fault fault, Random random) {
        this.fault = fault;
        this.random = random;
    }

    static Facts run(Fault fault, long seed) {
        var model = new ChatModel(fault, new Random(seed));
        for (int i = 0; i < STEPS; i++) {
            model.step();
        }
        model.settle();
        return model.facts();
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> send();
            case 3, 4, 5 -> commitOne();
            case 6, 7 -> relay();
            case 8 -> comeOrGo(one(clients));
            default -> crashNowAndThen();
        }
    }

    private void settle() {
        while (!open.isEmpty()) {
            commitOne();
        }
        relay();
        clients.stream().filter(client -> !client.connected).forEach(this::comeOrGo);
    }

    private void send() {
        var message = new Sent(one(CONVERSATIONS), "client-" + sent.size(), "text " + sent.size());
        sent.add(message);
        begin(message);
    }

    private void begin(Sent message) {
        open.add(new Begun(message, ++transactions));
        if (fault == Fault.ACK_BEFORE_COMMIT) {
            acked.add(new Acked(message, id(message), head(message.conversation()) + 1));
        }
    }

    private void commitOne() {
        if (open.isEmpty()) {
            return;
        }
        Begun due = open.remove(random.nextInt(open.size()));
        Sent message = due.message();
        var row =
                new Stored(
                        message.conversation(),
                        id(message),
                        head(message.conversation()) + 1,
                        message.clientMessageId(),
                        message.text());
        var committed = new Committed(row, due.transaction());
        database.add(committed);
        outbox.add(committed);
        if (fault != Fault.ACK_BEFORE_COMMIT) {
            acked.add(new Acked(message, row.id(), row.seq()));
        }
    }

    /** What was not committed is gone; who got no ack asks again. */
    private void crashNowAndThen() {
        if (random.nextInt(3) == 0) {
            List<Begun> lost = List.copyOf(open);
            open.clear();
            if (fault != Fault.ACK_BEFORE_COMMIT) {
                lost.forEach(begun -> begin(begun.message()));
            }
        }
    }

    private void relay() {
        for (Committed one : List.copyOf(outbox)) {
            if (fault != Fault.RELAY_BY_LAST_ID || one.transaction() > relayedUpTo) {
                clients.stream()
                        .filter(client -> client.connected)
                        .filter(client -> client.conversation.equals(one.row().conversation()))
                        .forEach(client -> hear(client, one));
            }
        }
        outbox.forEach(one -> relayedUpTo = Math.max(relayedUpTo, one.transaction()));
        outbox.clear();
    }

    private void comeOrGo(Client client) {
        client.connected = !client.connected;
        if (client.connected) {
            client.connection++;
            for (Committed one : List.copyOf(database)) {
                if (isMissed(client, one)) {
                    hear(client, one);
                }
            }
        }
    }

    private boolean isMissed(Client client, Committed one) {
        boolean isTheirs = one.row().conversation().equals(client.conversation);
        if (!isTheirs && fault != Fault.QUERY_WITHOUT_TENANT) {
            return false;
        }
        return fault == Fault.RESUME_BY_TIME
                ? one.transaction() > client.lastTransaction
                : one.row().seq() > client.last.getOrDefault(one.row().conversation(), 0L);
    }

    /** The rule of every client: what is not above the last number is dropped. */
    private void hear(Client client, Committed one) {
        Stored row = one.row();
        if (row.seq() <= client.last.getOrDefault(row.conversation(), 0L)) {
            return;
        }
        heard.add(
                new Heard(client.name, client.connection, row.conversation(), row.seq(), row.id()));
        client.last.put(row.conversation(), row.seq());
        client.lastTransaction = Math.max(client.lastTransaction, one.transaction());
        client.shown
                .computeIfAbsent(row.conversation(), _ -> new HashMap<>())
                .put(row.seq(), row.id());
    }

    private long head(UUID conversation) {
        return database.stream()
                .filter(one -> one.row().conversation().equals(conversation))
                .count();
    }

    private static String id(Sent message) {
        return "id of " + message.clientMessageId();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Facts facts() {
        List<Shown> shown = new ArrayList<>();
        Map<String, Set<UUID>> forbidden = new HashMap<>();
        for (Client client : clients) {
            shown.add(
                    new Shown(
                            client.name,
                            client.conversation,
                            client.shown.getOrDefault(client.conversation, Map.of())));
            Set<UUID> others = new HashSet<>(CONVERSATIONS);
            others.remove(client.conversation);
            forbidden.put(client.name, others);
        }
        return new Facts(
                sent,
                acked,
                database.stream().map(Committed::row).toList(),
                heard,
                shown,
                forbidden);
    }
}
