package org.chatdesk.gateway.fanout.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;

/**
 * Brings a conversation's numbered frames into order: messages, what becomes of them, and state
 * changes come on three topics, and topics know nothing of each other's order. What is early waits
 * a moment for what is missing; after that it goes out anyway, and clients fetch the gap. Not
 * thread-safe: the fan-out owns it.
 */
public final class Sequencer {

    /** A frame and those it is for. */
    public record Item(UUID organization, ConversationRef conversation, Delivery delivery) {
        long seq() {
            return delivery.seq();
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int REMEMBERED_CONVERSATIONS = 50_000;

    private static final class Line {
        private long last;
        private final TreeMap<Long, Item> early = new TreeMap<>();
        private Instant since = Instant.MAX;
    }

    private final Map<UUID, Line> lines =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Line> eldest) {
                    return size() > REMEMBERED_CONVERSATIONS;
                }
            };

    /** Takes one frame and gives those whose turn has come, in order. */
    public List<Item> accept(Item item, Instant now) {
        var conversation = item.conversation().id();
        var line = lines.get(conversation);
        if (line == null) {
            line = new Line();
            line.last = item.seq() - 1;
            lines.put(conversation, line);
        }
        if (item.seq() <= line.last) {
            return List.of();
        }
        line.early.put(item.seq(), item);
        var due = contiguous(line);
        line.since = line.early.isEmpty() ? Instant.MAX : earlier(line.since, now);
        return due;
    }

    /**
     * Takes one frame that comes from elsewhere than the log; false when it does not follow right
     * behind what went out last. The log brings it again, or for the first time.
     */
    public boolean acceptNext(Item item) {
        var line = lines.get(item.conversation().id());
        if (line == null || item.seq() != line.last + 1 || !line.early.isEmpty()) {
            return false;
        }
        line.last = item.seq();
        return true;
    }

    /** Whether this number has gone out, or was passed over. */
    public boolean hasHad(UUID conversation, long seq) {
        var line = lines.get(conversation);
        return line != null && seq <= line.last;
    }

    /** Numbers begin anew, for all there is. */
    public void forget() {
        lines.clear();
    }

    /** Frames that have waited long enough for what came before them. */
    public List<Item> overdue(Instant now) {
        var due = new ArrayList<Item>();
        for (var line : lines.values()) {
            if (!line.early.isEmpty() && line.since.plus(PATIENCE).isBefore(now)) {
                line.last = line.early.lastKey();
                due.addAll(line.early.values());
                line.early.clear();
                line.since = Instant.MAX;
            }
        }
        return due;
    }

    private static List<Item> contiguous(Line line) {
        var due = new ArrayList<Item>(1);
        var next = line.early.remove(line.last + 1);
        while (next != null) {
            line.last = next.seq();
            due.add(next);
            next = line.early.remove(line.last + 1);
        }
        return due;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
