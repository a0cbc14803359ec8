package org.chatdesk.runner.kafka.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics of a line {@code name|partitions|key=value,… name|partitions|…} that are not
 * there yet.
 */
final class TopicMaker {
    private static final short ONE_REPLICA = 1;
    private final Path log;
    private final String bootstrap;

    TopicMaker(Properties settings) {
        this.log = Path.of(settings.getProperty("log.dirs"));
        this.bootstrap = settings.getProperty("chatdesk.bootstrap");
    }

    /** Answers {@code ok}, or {@code error} and why. */
    String make(String line) {
        try {
            return makeMissing(line);
        } catch (RuntimeException e) {
            return "error " + e;
        }
    }

    private String makeMissing(String line) {
        List<NewTopic> missing =
                Arrays.stream(line.split(" ", -1))
                        .map(TopicMaker::topic)
                        .filter(this::isMissing)
                        .toList();
        return missing.isEmpty() ? "ok" : create(missing);
    }

    /** An admin client costs half a second, so what the folder already shows is not asked. */
    private boolean isMissing(NewTopic topic) {
        return !Files.isDirectory(log.resolve(topic.name() + "-0"));
    }

    private String create(List<NewTopic> topics) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            for (var made : admin.createTopics(topics).values().values()) {
                made.get();
            }
            return "ok";
        } catch (ExecutionException e) {
            boolean raced = e.getCause() instanceof TopicExistsException;
            return raced ? "ok" : "error " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "error interrupted";
        }
    }

    private static NewTopic topic(String text) {
        String[] parts = text.split("\\|", -1);
        return new NewTopic(parts[0], Integer.parseInt(parts[1]), ONE_REPLICA)
                .configs(configs(parts[2]));
    }

    private static Map<String, String> configs(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
