package org.chatdesk.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** crm-query-service's database itself: as a superuser sees it, all organizations at once. */
final class ViewDatabase {
    private static final String VIEWS =
            "select tablename from pg_tables where tablename like 'view\\_%' order by 1";

    // An inbox's own number only has to rise.
    private static final String CHECKSUM =
            """
            select count(*) || ' rows, ' || coalesce(md5(string_agg(line, ' ' order by line)), '')
            from (select (to_jsonb(t) - %s)::text as line from %s t) lines
            """;

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    ViewDatabase(Settings settings) {
        database.setUrl(
                "jdbc:postgresql://127.0.0.1:%d/chatdesk_crm_query"
                        .formatted(settings.ports().of(PortName.POSTGRES)));
        database.setUser("postgres");
        try {
            database.setPassword(
                    Files.readString(settings.home().resolve("postgres/superuser.password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows each view has, and a checksum of them. */
    Map<String, String> checksums() {
        return in(ViewDatabase::checksums);
    }

    /** The same as it would be after this statement, which is undone. */
    Map<String, String> checksumsAfter(String change) {
        return in(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(change);
                return checksums(connection);
            } finally {
                connection.rollback();
            }
        });
    }

    long count(String from) {
        return in(connection -> Long.parseLong(one(connection, "select count(*) from " + from)));
    }

    /** Nothing is left of what was heard, and nothing is known to have been heard. */
    void empty() {
        in(connection -> {
            var all = new ArrayList<>(views(connection));
            all.add("consumed_event");
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("truncate " + String.join(", ", all));
            }
        });
    }

    private static Map<String, String> checksums(Connection connection) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (String view : views(connection)) {
            String without = view.equals("view_inbox") ? "'version'" : "''";
            all.put(view, one(connection, CHECKSUM.formatted(without, view)));
        }
        return all;
    }

    private static List<String> views(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var select = connection.prepareStatement(VIEWS);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The views do not tell what they hold", e);
        }
    }
}
