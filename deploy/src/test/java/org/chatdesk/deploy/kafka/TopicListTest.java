package org.chatdesk.deploy.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chatdesk.contracts.Topics;
import org.chatdesk.deploy.Project;
import org.chatdesk.runner.kafka.TopicSpec;
import org.junit.jupiter.api.Test;

class TopicListTest {

    @Test
    void shouldNameEveryTopicAsTheRunnerMakesIt() {
        assertThat(lines())
                .containsExactlyElementsOf(
                        TopicSpec.all().stream().map(TopicListTest::line).toList());
    }

    @Test
    void shouldNameTheDeadLettersOfEveryConsumer() {
        assertThat(lines())
                .extracting(line -> line.split(" ", -1)[0])
                .containsAll(Topics.ALL.stream().map(topic -> topic.name()).toList())
                .containsAll(
                        Topics.ALL.stream()
                                .flatMap(topic -> topic.deadLetterNames().stream())
                                .toList());
    }

    private static List<String> lines() {
        return Project.text("deploy/kafka/topics.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String line(TopicSpec topic) {
        return topic.name()
                + " "
                + topic.partitions()
                + " "
                + topic.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(","));
    }
}
