package org.chatdesk.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.json.EventJson;

/**
 * An event on its way out.
 *
 * @param body the event as JSON
 */
public record OutboxRecord(
        UUID id, UUID organization, String topic, UUID aggregate, long version, byte[] body) {

    /** Makes the event of a fact. {@code at} is the moment of the decision, UTC. */
    public static <P extends Payload> OutboxRecord of(
            Topic<P> topic,
            UUID organization,
            UUID aggregate,
            long version,
            Instant at,
            Actor actor,
            P payload) {
        return of(Ids.next(), topic, organization, aggregate, version, at, actor, payload);
    }

    /** The same under an id that follows from something else. */
    public static <P extends Payload> OutboxRecord of(
            UUID id,
            Topic<P> topic,
            UUID organization,
            UUID aggregate,
            long version,
            Instant at,
            Actor actor,
            P payload) {
        var event = new Event<>(id, organization, aggregate, version, at, actor, payload);
        return new OutboxRecord(
                id, organization, topic.name(), aggregate, version, EventJson.write(event));
    }
}
