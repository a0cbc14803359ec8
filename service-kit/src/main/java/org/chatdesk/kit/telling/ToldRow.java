package org.chatdesk.kit.telling;

import java.util.List;
import org.chatdesk.kit.outbox.OutboxRecord;

/** A row of a store and the events that say what it says, in their order. */
public record ToldRow(Place place, List<OutboxRecord> events) {

    public ToldRow(Place place, OutboxRecord... events) {
        this(place, List.of(events));
    }
}
