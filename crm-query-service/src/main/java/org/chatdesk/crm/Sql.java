package org.chatdesk.crm;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements with their values, in the current transaction and for the current tenant. Instants are
 * bound as UTC, arrays of ids as {@code uuid[]}, collections of strings as {@code text[]}.
 */
@ApplicationScoped
public class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(RowReader<T> reader, String select, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            bind(connection, statement, values);
            return readAll(statement, reader);
        } catch (SQLException e) {
            throw new IllegalStateException("A view could not be read", e);
        }
    }

    public <T> Optional<T> one(RowReader<T> reader, String select, @Nullable Object... values) {
        return list(reader, select, values).stream().findFirst();
    }

    /** Answers how many rows were written. */
    public int write(String change, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(change)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A view could not be written", e);
        }
    }

    /** A column of type {@code timestamptz}, where it has a value. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> List<T> readAll(PreparedStatement statement, RowReader<T> reader)
            throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(connection, values[i]));
        }
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
            case null -> null;
            case Object other -> other;
        };
    }
}
