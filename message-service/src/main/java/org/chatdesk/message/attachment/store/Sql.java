package org.chatdesk.message.attachment.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One statement in the running transaction. */
final class Sql {
    private Sql() {}

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> select(
            DataSource database, String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Attachments could not be read", e);
        }
    }

    static void run(DataSource database, String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("An attachment could not be stored", e);
        }
    }
}
