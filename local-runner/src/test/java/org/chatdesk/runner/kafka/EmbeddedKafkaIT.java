package org.chatdesk.runner.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chatdesk.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedKafkaIT {
    private EmbeddedKafka kafka;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) {
        kafka = EmbeddedKafka.start(folder);
        kafka.createTopics(TopicSpec.all());
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @Test
    void shouldMakeEveryTopicOfTheContractsWithItsDeadLetters() throws Exception {
        try (var admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()))) {
            var names = admin.listTopics().names().get(20, TimeUnit.SECONDS);

            assertThat(names)
                    .containsAll(Topics.ALL.stream().map(topic -> topic.name()).toList())
                    .containsAll(
                            Topics.ALL.stream()
                                    .flatMap(topic -> topic.deadLetterNames().stream())
                                    .toList());

            var changed =
                    new ConfigResource(
                            ConfigResource.Type.TOPIC, Topics.ORGANIZATION_CHANGED.name());
            var configs = admin.describeConfigs(List.of(changed)).all().get(20, TimeUnit.SECONDS);
            assertThat(configs.values())
                    .singleElement()
                    .extracting(all -> all.get("cleanup.policy").value())
                    .isEqualTo("compact");
        }
    }

    @Test
    void shouldKeepAcknowledgedRecordsWhenKilled() throws Exception {
        kafka.createTopics(List.of(new TopicSpec("kept", 1, Map.of())));
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", kafka.bootstrap(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", "acknowledged"))
                    .get(20, TimeUnit.SECONDS);
        }

        kafka.kill9();
        kafka.restart();

        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                kafka.bootstrap(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records)
                    .extracting(record -> record.value())
                    .containsExactly("acknowledged");
        }
    }

    @Test
    void shouldLeaveTopicsThatExistAlone() {
        kafka.createTopics(TopicSpec.all());
        kafka.createTopics(TopicSpec.all());
    }
}
