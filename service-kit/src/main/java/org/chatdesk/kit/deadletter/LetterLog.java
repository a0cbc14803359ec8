package org.chatdesk.kit.deadletter;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads letters from where they lie. Each call opens the log anew: it is seldom asked. */
@ApplicationScoped
class LetterLog {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    /** A stretch of a partition; {@code to} is not in it. */
    private record Stretch(long from, long to) {}

    private final Map<String, Object> settings;

    LetterLog(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis());
    }

    /** The newest of all these topics, newest first; of each partition only what is before. */
    List<Letter> newest(Collection<String> topics, long before, int limit) {
        return read(
                        topics,
                        (begin, end) -> {
                            var to = Math.min(end, before);
                            return new Stretch(Math.max(begin, to - limit), to);
                        })
                .stream()
                .sorted(
                        Comparator.comparingLong((Letter one) -> one.record().timestamp())
                                .thenComparingLong(one -> one.record().offset())
                                .reversed())
                .limit(limit)
                .toList();
    }

    /** All of a topic, oldest first. */
    List<Letter> all(String topic) {
        return read(List.of(topic), Stretch::new);
    }

    Optional<Letter> find(Letter.Place place) {
        return read(
                        List.of(place.topic()),
                        (begin, end) ->
                                new Stretch(
                                        Math.max(begin, place.offset()),
                                        Math.min(end, place.offset() + 1)))
                .stream()
                .filter(letter -> letter.place().equals(place))
                .findFirst();
    }

    private interface Choice {
        Stretch of(long begin, long end);
    }

    private List<Letter> read(Collection<String> topics, Choice choice) {
        try (var kafka =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return read(kafka, stretches(kafka, topics, choice));
        }
    }

    private static Map<TopicPartition, Stretch> stretches(
            KafkaConsumer<?, ?> kafka, Collection<String> topics, Choice choice) {
        var partitions =
                topics.stream()
                        .flatMap(topic -> kafka.partitionsFor(topic).stream())
                        .map(found -> new TopicPartition(found.topic(), found.partition()))
                        .toList();
        var begins = kafka.beginningOffsets(partitions);
        var stretches = new HashMap<TopicPartition, Stretch>();
        kafka.endOffsets(partitions)
                .forEach((partition, end) -> {
                    var stretch = choice.of(begins.getOrDefault(partition, 0L), end);
                    if (stretch.from() < stretch.to()) {
                        stretches.put(partition, stretch);
                    }
                });
        return stretches;
    }

    private static List<Letter> read(
            KafkaConsumer<String, byte[]> kafka, Map<TopicPartition, Stretch> stretches) {
        kafka.assign(stretches.keySet());
        stretches.forEach((partition, stretch) -> kafka.seek(partition, stretch.from()));
        var ends =
                stretches.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, each -> each.getValue().to()));
        var letters = new ArrayList<Letter>();
        var until = Instant.now().plus(PATIENCE);
        while (!isRead(kafka, ends) && Instant.now().isBefore(until)) {
            for (var record : kafka.poll(POLL)) {
                var end =
                        ends.getOrDefault(
                                new TopicPartition(record.topic(), record.partition()), 0L);
                if (record.offset() < end) {
                    letters.add(new Letter(record));
                }
            }
        }
        return letters;
    }

    private static boolean isRead(KafkaConsumer<?, ?> kafka, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
    }
}
