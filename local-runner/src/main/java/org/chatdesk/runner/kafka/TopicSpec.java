package org.chatdesk.runner.kafka;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.Topics;

/** A topic to make: its partitions and its settings in Kafka's own names. */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {
    private static final int LOCAL_PARTITIONS = 6;
    private static final String FIVE_MINUTES = "300000";
    private static final String FOR_EVER = "-1";

    /** Everything that event-contracts names, and the dead letters of each consumer. */
    public static List<TopicSpec> all() {
        return Topics.ALL.stream().flatMap(TopicSpec::withDeadLetters).toList();
    }

    private static Stream<TopicSpec> withDeadLetters(Topic<?> topic) {
        return Stream.concat(
                Stream.of(new TopicSpec(topic.name(), LOCAL_PARTITIONS, settingsOf(topic))),
                topic.deadLetterNames().stream()
                        .map(name -> new TopicSpec(name, 1, Map.of("retention.ms", FOR_EVER))));
    }

    private static Map<String, String> settingsOf(Topic<?> topic) {
        return switch (topic.retention()) {
            case FOREVER -> Map.of("retention.ms", FOR_EVER);
            case COMPACTED -> Map.of("cleanup.policy", "compact");
            case EPHEMERAL -> Map.of("retention.ms", FIVE_MINUTES);
        };
    }

    /** The form that the broker's process reads. */
    String line() {
        return name
                + "|"
                + partitions
                + "|"
                + settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(","));
    }
}
