package org.chatdesk.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores events in the transaction that makes them true and has them published after it. */
@ApplicationScoped
public class Outbox {
    private static final String APPEND =
            """
            insert into outbox (id, organization_id, topic, aggregate_id, version, body)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::bytea[])
            """;

    private final DataSource database;
    private final OutboxPublisher publisher;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            DataSource database,
            OutboxPublisher publisher,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    /** Adds events to the running transaction; they are published when, and only if, it commits. */
    public void add(OutboxRecord... records) {
        var events = List.of(records);
        try (var connection = database.getConnection()) {
            append(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be stored", e);
        }
        afterCommit().events.addAll(events);
    }

    /** One for the whole transaction: several are called in the reverse of their order. */
    private PublishAfterCommit afterCommit() {
        if (transaction.getResource(this) instanceof PublishAfterCommit known) {
            return known;
        }
        var first = new PublishAfterCommit();
        transaction.registerInterposedSynchronization(first);
        transaction.putResource(this, first);
        return first;
    }

    /** For writers that hold their own connection: stores only; they publish after their commit. */
    public void append(Connection connection, List<OutboxRecord> records) throws SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setArray(1, uuids(connection, records, OutboxRecord::id));
            insert.setArray(2, uuids(connection, records, OutboxRecord::organization));
            insert.setArray(
                    3, connection.createArrayOf("text", column(records, OutboxRecord::topic)));
            insert.setArray(4, uuids(connection, records, OutboxRecord::aggregate));
            insert.setArray(
                    5, connection.createArrayOf("bigint", column(records, OutboxRecord::version)));
            var bodies = records.stream().map(OutboxRecord::body).toArray(byte[][]::new);
            insert.setArray(6, connection.createArrayOf("bytea", bodies));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array uuids(
            Connection connection,
            List<OutboxRecord> records,
            java.util.function.Function<OutboxRecord, UUID> field)
            throws SQLException {
        return connection.createArrayOf("uuid", column(records, field));
    }

    private static Object[] column(
            List<OutboxRecord> records,
            java.util.function.Function<OutboxRecord, ? extends Object> field) {
        return records.stream().map(field).toArray();
    }

    private final class PublishAfterCommit implements Synchronization {
        private final List<OutboxRecord> events = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Nothing to do: the rows are already part of the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                publisher.publish(events);
            }
        }
    }
}
