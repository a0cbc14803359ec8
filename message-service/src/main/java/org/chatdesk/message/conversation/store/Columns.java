package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives a statement many rows at once: each parameter is a whole column, for {@code unnest}. */
final class Columns<T> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    Columns(Connection connection, PreparedStatement statement, int first, List<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.next = first;
        this.rows = rows;
    }

    Columns<T> uuid(Function<T, @Nullable UUID> field) throws SQLException {
        return set("uuid", field);
    }

    Columns<T> text(Function<T, @Nullable String> field) throws SQLException {
        return set("text", field);
    }

    Columns<T> number(Function<T, Long> field) throws SQLException {
        return set("bigint", field);
    }

    Columns<T> flag(Function<T, Boolean> field) throws SQLException {
        return set("boolean", field);
    }

    Columns<T> time(Function<T, @Nullable Instant> field) throws SQLException {
        return set("timestamptz", row -> timestamp(field.apply(row)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** The number of the parameter after the last column. */
    int end() {
        return next;
    }

    private Columns<T> set(String type, Function<T, ? extends @Nullable Object> field)
            throws SQLException {
        var column = rows.stream().map(field).toArray();
        statement.setArray(next++, connection.createArrayOf(type, column));
        return this;
    }
}
