package org.chatdesk.kit.log;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.json.EventJson;

/**
 * What is done with each event of a topic.
 *
 * @param wanted says cheaply that an event has no effect here, so that nothing is written for it
 * @param gathers its effects are all in the event's own transaction, so that many can share one
 *     even where other topics' cannot
 * @param firstHand its effect is for news only: what is told again has none
 */
public record TopicReader<P extends Payload>(
        Topic<P> topic,
        Predicate<P> wanted,
        Consumer<Event<P>> effect,
        boolean gathers,
        boolean firstHand) {

    public TopicReader(Topic<P> topic, Predicate<P> wanted, Consumer<Event<P>> effect) {
        this(topic, wanted, effect, false, false);
    }

    public TopicReader(Topic<P> topic, Consumer<Event<P>> effect) {
        this(topic, _ -> true, effect);
    }

    /** The same, many events in one transaction: for topics with an event for each message. */
    public TopicReader<P> gathering() {
        return new TopicReader<>(topic, wanted, effect, true, firstHand);
    }

    /** The same for news only: records that are {@link RetoldHeader told again} are left out. */
    public TopicReader<P> firstHandOnly() {
        return new TopicReader<>(topic, wanted, effect, gathers, true);
    }

    /** Throws for what is no event of this topic. */
    public Event<P> parse(byte[] body) {
        return EventJson.read(body, topic.payload());
    }

    /** Throws for what is no event of this topic. */
    public void read(byte[] body) {
        effect.accept(parse(body));
    }
}
