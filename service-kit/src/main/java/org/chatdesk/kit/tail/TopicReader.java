package org.chatdesk.kit.tail;

import java.util.function.Consumer;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.json.EventJson;

/** What is done with each event of a topic. */
public record TopicReader<P extends Payload>(Topic<P> topic, Consumer<Event<P>> effect) {
    void read(byte[] body) {
        effect.accept(EventJson.read(body, topic.payload()));
    }
}
