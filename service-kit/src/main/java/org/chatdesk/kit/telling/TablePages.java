package org.chatdesk.kit.telling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads tables page by page, for tellers. */
@ApplicationScoped
public class TablePages {
    private final DataSource database;

    TablePages(DataSource database) {
        this.database = database;
    }

    /** Makes something of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Gives a statement its values. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    /** {@code where (organization, id) > (?, ?) … limit ?}. */
    public <T> List<T> byId(String select, Place after, int most, RowReader<T> reader) {
        return list(
                select,
                statement -> {
                    statement.setObject(1, after.organization());
                    statement.setObject(2, after.id());
                    statement.setInt(3, most);
                },
                reader);
    }

    /** {@code where (organization, id, number) > (?, ?, ?) … limit ?}. */
    public <T> List<T> byNumber(String select, Place after, int most, RowReader<T> reader) {
        return list(
                select,
                statement -> {
                    statement.setObject(1, after.organization());
                    statement.setObject(2, after.id());
                    statement.setLong(3, after.number());
                    statement.setInt(4, most);
                },
                reader);
    }

    public long count(String select) {
        return list(select, _ -> {}, row -> row.getLong(1)).getFirst();
    }

    public <T> List<T> list(String sql, Binding binding, RowReader<T> reader) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be told could not be read", e);
        }
    }
}
