package org.chatdesk.contracts;

import java.util.List;
import org.chatdesk.contracts.event.Payload;

/**
 * A stream of one kind of fact.
 *
 * @param name past tense, or a noun plus what happened to it; also the event's CloudEvents type
 * @param retention how the log keeps it
 * @param consumers services that read it as a consumer group; each has its dead letters
 */
public record Topic<P extends Payload>(
        String name, Class<P> payload, Retention retention, List<String> consumers) {

    /** How long the log keeps a topic's records. */
    public enum Retention {
        /** For ever: views are rebuilt from it. */
        FOREVER,
        /** The newest of each key. */
        COMPACTED,
        /** Minutes: signals that are worth nothing later. */
        EPHEMERAL
    }

    public boolean compacted() {
        return retention == Retention.COMPACTED;
    }

    /** Where records go that a consumer could not process: one topic for each consumer. */
    public List<String> deadLetterNames() {
        return consumers.stream().map(this::deadLetterName).toList();
    }

    public String deadLetterName(String consumer) {
        return name + ".dead." + consumer;
    }
}
