package org.chatdesk.gateway.fanout.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;

/**
 * How far the conversations of contacts have come who were here lately: read from the store once,
 * carried on by the log. So a socket that comes back asks the store only when it has missed
 * something. The oldest are forgotten first.
 */
public final class KnownHeads {
    private static final int MOST_CONTACTS = 50_000;

    private record Subject(UUID organization, UUID contact) {}

    /** Heads of one contact; of use when the store's were added to what the log told since. */
    public static final class Watch {
        private final Map<UUID, Long> heads = new HashMap<>(2);
        private boolean complete;

        private Watch() {}

        private void moved(UUID conversation, long seq) {
            heads.merge(conversation, seq, Math::max);
        }
    }

    private final Map<UUID, Integer> organizations = new HashMap<>();
    private final Map<Subject, Watch> watches = new Oldest();

    /** Empty until the store's are known. */
    public synchronized Optional<Map<UUID, Long>> of(UUID organization, UUID contact) {
        return Optional.ofNullable(watches.get(new Subject(organization, contact)))
                .filter(watch -> watch.complete)
                .map(watch -> Map.copyOf(watch.heads));
    }

    /** To be called before the store is read, so that nothing falls between it and the log. */
    public synchronized Watch watch(UUID organization, UUID contact) {
        var subject = new Subject(organization, contact);
        var known = watches.get(subject);
        if (known != null) {
            return known;
        }
        var watch = new Watch();
        organizations.merge(organization, 1, Integer::sum);
        watches.put(subject, watch);
        return watch;
    }

    /** What the store said after {@link #watch}. */
    public synchronized void complete(Watch watch, Map<UUID, Long> heads) {
        heads.forEach(watch::moved);
        watch.complete = true;
    }

    /** A numbered change, before anybody is told of it. */
    public synchronized void moved(UUID organization, ConversationRef conversation, long seq) {
        for (var contact : conversation.contacts()) {
            var watch = watches.get(new Subject(organization, contact));
            if (watch != null) {
                watch.moved(conversation.id(), seq);
            }
        }
    }

    /** Whether an event of this organization can move anything here. */
    public synchronized boolean concern(UUID organization) {
        return organizations.containsKey(organization);
    }

    /** After a break in the log, or when the store is another one. */
    public synchronized void forget() {
        watches.clear();
        organizations.clear();
    }

    private void forgotten(Subject oldest) {
        organizations.computeIfPresent(
                oldest.organization(), (_, count) -> count == 1 ? null : count - 1);
    }

    private final class Oldest extends LinkedHashMap<Subject, Watch> {
        private static final long serialVersionUID = 1L;

        Oldest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Watch> eldest) {
            if (size() <= MOST_CONTACTS) {
                return false;
            }
            forgotten(eldest.getKey());
            return true;
        }
    }
}
