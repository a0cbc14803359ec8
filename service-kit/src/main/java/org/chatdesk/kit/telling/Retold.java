package org.chatdesk.kit.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.outbox.OutboxRecord;

/**
 * Events that are told again. Their ids follow from what they say (name-based, RFC 9562 version 3),
 * so that telling twice is hearing once.
 */
public final class Retold {

    /** For states of which nobody knows any more who made them. */
    public static final Actor SOMEBODY = Actor.system("told again");

    private Retold() {}

    /** {@code at} is when it happened, or now for a state whose time is not kept. */
    public static <P extends Payload> OutboxRecord of(
            Topic<P> topic,
            UUID organization,
            UUID aggregate,
            long version,
            Instant at,
            Actor actor,
            P payload) {
        return of(topic, organization, aggregate, version, "", at, actor, payload);
    }

    /**
     * The same where several share topic, aggregate and version.
     *
     * @param which tells them apart
     */
    public static <P extends Payload> OutboxRecord of(
            Topic<P> topic,
            UUID organization,
            UUID aggregate,
            long version,
            String which,
            Instant at,
            Actor actor,
            P payload) {
        var name =
                String.join(
                        "/",
                        topic.name(),
                        organization.toString(),
                        aggregate.toString(),
                        Long.toString(version),
                        which);
        var id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        return OutboxRecord.of(id, topic, organization, aggregate, version, at, actor, payload);
    }
}
