package org.chatdesk.kit.inbox;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.log.TopicReader;

/** A record with its event, and who wants it. */
record Heard<P extends Payload>(
        ConsumerRecord<String, byte[]> message, Event<P> event, List<TopicReader<P>> readers) {

    UUID organization() {
        return event.organization();
    }

    UUID id() {
        return event.id();
    }

    boolean gathers() {
        return readers.stream().allMatch(TopicReader::gathers);
    }

    void takeEffect() {
        readers.forEach(reader -> reader.effect().accept(event));
    }
}
