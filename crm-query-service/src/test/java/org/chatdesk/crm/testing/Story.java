package org.chatdesk.crm.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;

/** What happened in one organization, in the order in which it happened. */
public final class Story {
    /** An event and the topic it stands on. */
    public record Line<P extends Payload>(Topic<P> topic, Event<P> event) {}

    private static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00Z");

    private final List<Line<?>> lines = new ArrayList<>();
    private final UUID organization;
    private Instant now = BEGINNING;

    public Story(UUID organization) {
        this.organization = organization;
    }

    public UUID organization() {
        return organization;
    }

    public List<Line<?>> lines() {
        return List.copyOf(lines);
    }

    /** The time of what happens next; each call is a little later. */
    public Instant later() {
        now = now.plusMillis(1500);
        return now;
    }

    public <P extends Payload> Line<P> tell(
            Topic<P> topic, UUID aggregate, long version, P payload) {
        var event =
                new Event<>(
                        UUID.randomUUID(),
                        organization,
                        aggregate,
                        version,
                        now,
                        Actor.system("story"),
                        payload);
        var line = new Line<>(topic, event);
        lines.add(line);
        return line;
    }

    /** The same, told in an order that the log allows: only a topic's key keeps its own. */
    public static List<Line<?>> shuffled(List<Line<?>> lines, Random chance) {
        Map<String, List<Line<?>>> queues = new LinkedHashMap<>();
        for (var line : lines) {
            var key = line.topic().name() + " " + line.event().aggregate();
            queues.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
        }
        var waiting = new ArrayList<>(queues.values());
        var told = new ArrayList<Line<?>>();
        while (!waiting.isEmpty()) {
            var next = waiting.get(chance.nextInt(waiting.size()));
            told.add(next.removeFirst());
            if (next.isEmpty()) {
                waiting.remove(next);
            }
        }
        return told;
    }
}
