package org.chatdesk.gateway.socket.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.gateway.fanout.domain.Delivery;

/**
 * Where history meets live. Live frames are kept back from the moment of subscribing until the
 * history has been read to its head; then history goes out, and of what was kept back only what is
 * above it. Not thread-safe.
 */
public final class Seam {
    private final List<Delivery> keptBack = new ArrayList<>();
    private final Map<UUID, Long> sent = new Remembered();
    private final Map<UUID, Long> news = new Remembered();
    private boolean open;

    /** A live frame: gives what may go out now. */
    public List<Delivery> live(Delivery delivery) {
        if (!open) {
            keptBack.add(delivery);
            return List.of();
        }
        return isNew(delivery) ? List.of(delivery) : List.of();
    }

    /** History, ascending for each conversation, and then everything that came meanwhile. */
    public List<Delivery> join(Map<UUID, Long> heads, List<Delivery> history) {
        var out = new ArrayList<>(history);
        heads.forEach((conversation, head) -> sent.merge(conversation, head, Math::max));
        open = true;
        keptBack.stream().filter(this::isNew).forEach(out::add);
        keptBack.clear();
        return out;
    }

    public int waiting() {
        return keptBack.size();
    }

    /** The last numbers this client was told of since the last time this was asked. */
    public Map<UUID, Long> takeNews() {
        var taken = Map.copyOf(news);
        news.clear();
        return taken;
    }

    private boolean isNew(Delivery delivery) {
        var conversation = delivery.conversation();
        if (!delivery.isNumbered() || conversation == null) {
            return true;
        }
        var last = sent.get(conversation);
        if (last != null && delivery.seq() <= last) {
            return false;
        }
        sent.put(conversation, delivery.seq());
        news.put(conversation, delivery.seq());
        return true;
    }

    /** A member hears of many conversations; the oldest ones need no memory. */
    private static final class Remembered extends LinkedHashMap<UUID, Long> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 200;

        Remembered() {
            super(4, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST;
        }
    }
}
