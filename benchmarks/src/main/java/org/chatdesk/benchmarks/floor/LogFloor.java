package org.chatdesk.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.chatdesk.benchmarks.Latencies;
import org.chatdesk.benchmarks.Measured;
import org.chatdesk.benchmarks.Pacing;
import org.chatdesk.runner.kafka.EmbeddedKafka;
import org.chatdesk.runner.kafka.TopicSpec;

/** From producer to consumer through Kafka, acknowledged by all, without lingering. */
public final class LogFloor {
    private static final String TOPIC = "floor";

    private LogFloor() {}

    public static Latencies measure(Path folder, String text, int perSecond, int times)
            throws InterruptedException {
        try (var kafka = EmbeddedKafka.start(folder)) {
            kafka.createTopics(List.of(new TopicSpec(TOPIC, 1, Map.of())));
            return throughKafka(kafka.bootstrap(), text.getBytes(UTF_8), perSecond, times);
        }
    }

    private static Latencies throughKafka(String bootstrap, byte[] body, int perSecond, int times)
            throws InterruptedException {
        var measured = new Measured(times);
        var ready = new CountDownLatch(1);
        var reader = Thread.ofPlatform().daemon().start(() -> read(bootstrap, measured, ready));
        ready.await();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        try (var producer =
                new KafkaProducer<>(settings, new LongSerializer(), new ByteArraySerializer())) {
            Pacing.run(
                    perSecond, times, due -> producer.send(new ProducerRecord<>(TOPIC, due, body)));
            var latencies = measured.await();
            reader.join();
            return latencies;
        }
    }

    private static void read(String bootstrap, Measured measured, CountDownLatch ready) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "fetch.min.bytes", 1);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new LongDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToEnd(partition);
            consumer.position(partition.getFirst());
            ready.countDown();
            while (!measured.complete()) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> measured.since(found.key()));
            }
        }
    }
}
