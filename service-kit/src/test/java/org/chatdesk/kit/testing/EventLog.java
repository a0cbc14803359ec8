package org.chatdesk.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.log.RetoldHeader;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes events as other services would, and reads what the service under test has published. */
public final class EventLog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EventLog() {}

    /** An event as the system would make it now. */
    public static <P extends Payload> Event<P> event(
            UUID organization, UUID aggregate, long version, P payload) {
        return new Event<>(
                Ids.next(),
                organization,
                aggregate,
                version,
                Instant.now(),
                Actor.system("test"),
                payload);
    }

    /** Publishes, and returns when the log has it. */
    public static <P extends Payload> void publish(Topic<P> topic, Event<P> event) {
        publish(topic.name(), event.aggregate().toString(), EventJson.write(event));
    }

    /** Publishes as if it were told again. */
    public static <P extends Payload> void publishRetold(Topic<P> topic, Event<P> event) {
        var message =
                new ProducerRecord<>(
                        topic.name(), event.aggregate().toString(), EventJson.write(event));
        RetoldHeader.put(message.headers());
        publish(message);
    }

    /** Publishes any bytes, for poison. */
    public static void publish(String topic, String key, byte[] body) {
        publish(new ProducerRecord<>(topic, key, body));
    }

    private static void publish(ProducerRecord<String, byte[]> message) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap(), "linger.ms", 0);
        try (var producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while publishing", e);
        }
    }

    /** Everything on the topic up to the first event that fits; fails after 30 seconds. */
    public static <P extends Payload> List<Event<P>> readUntil(
            Topic<P> topic, Predicate<Event<P>> fits) {
        var seen = new ArrayList<Event<P>>();
        var found =
                poll(
                        topic.name(),
                        body -> {
                            seen.add(EventJson.read(body, topic.payload()));
                            return fits.test(seen.getLast());
                        });
        if (!found) {
            throw new AssertionError("Not published on " + topic.name() + "; seen: " + seen);
        }
        return seen;
    }

    /** Everything that is on the topic now, on all its partitions. */
    public static <P extends Payload> List<Event<P>> all(Topic<P> topic) {
        return all(topic, _ -> true);
    }

    /** What was told for the first time. */
    public static <P extends Payload> List<Event<P>> news(Topic<P> topic) {
        return all(topic, headers -> !RetoldHeader.isIn(headers));
    }

    /** What was told again. */
    public static <P extends Payload> List<Event<P>> retold(Topic<P> topic) {
        return all(topic, RetoldHeader::isIn);
    }

    private static <P extends Payload> List<Event<P>> all(
            Topic<P> topic, Predicate<Headers> wanted) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap());
        var seen = new ArrayList<Event<P>>();
        try (var consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, topic.name());
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(m -> {
                            if (wanted.test(m.headers())) {
                                seen.add(EventJson.read(m.value(), topic.payload()));
                            }
                        });
            }
        }
        return seen;
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
    }

    /** The first event that fits; fails after 30 seconds. */
    public static <P extends Payload> Event<P> await(Topic<P> topic, Predicate<Event<P>> fits) {
        return readUntil(topic, fits).getLast();
    }

    /** Waits for a record whose body contains the text, for dead letters. */
    public static void awaitRaw(String topic, String text) {
        if (!poll(topic, body -> new String(body, UTF_8).contains(text))) {
            throw new AssertionError("Not on " + topic + ": " + text);
        }
    }

    private static boolean poll(String topic, Predicate<byte[]> found) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap());
        try (var consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (found.test(message.value())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("chatdesk.kafka", String.class);
    }
}
