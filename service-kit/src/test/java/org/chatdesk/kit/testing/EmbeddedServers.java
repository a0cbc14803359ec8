package org.chatdesk.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatdesk.runner.kafka.EmbeddedKafka;
import org.chatdesk.runner.kafka.TopicSpec;
import org.chatdesk.runner.postgres.EmbeddedPostgres;
import org.chatdesk.runner.postgres.Role;

/** The local runner's own PostgreSQL and Kafka, with fresh data. */
final class EmbeddedServers implements Servers {
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final String jdbcUrl;

    EmbeddedServers(String database) {
        var folder = freshFolder();
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        jdbcUrl =
                postgres.createDatabase(
                                database,
                                new Role(database + "_owner", PASSWORD),
                                new Role(database, PASSWORD))
                        .jdbcUrl();
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        kafka.createTopics(TopicSpec.all());
    }

    private static Path freshFolder() {
        try {
            Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(Path.of("target"), "servers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String jdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public String kafka() {
        return kafka.bootstrap();
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
