package org.chatdesk.kit.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.chatdesk.runner.kafka.TopicSpec;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images, where a Docker engine can pull them: {@code -Dinfra=containers}. */
final class ContainerServers implements Servers {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.1.1";

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES);
    private final KafkaContainer kafka = new KafkaContainer(KAFKA);
    private final String database;

    ContainerServers(String database) {
        this.database = database;
        postgres.start();
        kafka.start();
        createDatabase();
        createTopics();
    }

    private void createDatabase() {
        var owner = database + "_owner";
        run(
                postgres.getJdbcUrl(),
                List.of(
                        "create role " + owner + " login password '" + PASSWORD + "'",
                        "create role " + database + " login password '" + PASSWORD + "'",
                        "create database " + database + " owner " + owner));
        run(
                jdbcUrl(),
                List.of(
                        "grant usage on schema public to " + database,
                        "grant create on schema public to " + owner,
                        "alter default privileges for role "
                                + owner
                                + " grant select, insert, update, delete on tables to "
                                + database));
    }

    private void run(String url, List<String> statements) {
        try (var connection =
                        DriverManager.getConnection(
                                url, postgres.getUsername(), postgres.getPassword());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The service's database could not be made", e);
        }
    }

    private void createTopics() {
        var topics =
                TopicSpec.all().stream()
                        .map(topic ->
                                new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                        .configs(topic.settings()))
                        .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making topics", e);
        }
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(postgres.getHost(), postgres.getMappedPort(5432), database);
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
