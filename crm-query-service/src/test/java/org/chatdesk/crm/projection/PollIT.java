package org.chatdesk.crm.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.chatdesk.crm.inbox.ReadInbox;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;
import org.chatdesk.kit.inbox.LogReader;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/**
 * What one poll of the log brings is taken in together, but one event must not spoil the others.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PollIT {
    private static final String TOPIC = "message.created";

    private final UUID organization = UUID.randomUUID();
    private final Story story = new Story(organization);
    private final Talk talk = Talk.support(story, UUID.randomUUID());

    @Inject LogReader log;
    @Inject ReadInbox inbox;
    @Inject Tenancy tenancy;

    @Test
    void shouldParkWhatCannotBeProcessedAndTakeInTheOthers() { // INV-38
        var poison = ("{\"poison\":\"" + UUID.randomUUID() + "\"").getBytes(StandardCharsets.UTF_8);

        read(body(talk.byContact("one")), poison, body(talk.byContact("two")));

        EventLog.awaitRaw(
                "message.created.dead.crm-query", new String(poison, StandardCharsets.UTF_8));
        var chat = tenancy.in(organization, () -> inbox.one(organization, talk.id())).orElseThrow();
        assertThat(chat.chat().unread()).isEqualTo(2);
    }

    private void read(byte[]... bodies) {
        var records = Stream.of(bodies).map(PollIT::record).toList();
        log.read(
                new ConsumerRecords<>(
                        Map.of(new TopicPartition(TOPIC, 0), List.copyOf(records)), Map.of()));
    }

    private static byte[] body(Story.Line<?> line) {
        return EventJson.write(line.event());
    }

    private static ConsumerRecord<String, byte[]> record(byte[] body) {
        return new ConsumerRecord<>(TOPIC, 0, 0, "key", body);
    }
}
