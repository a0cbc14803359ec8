package org.chatdesk.e2e.faults;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.system.ChatDeskSystem;

/**
 * The databases of all that follows from conversations, copied and put back as docs/operations.md
 * has it, but that gateways and Kafka go on: so a gateway remembers what has vanished.
 */
final class Backup {
    private static final List<Part> SERVICES =
            List.of(Part.MESSAGE, Part.TICKET, Part.NOTIFICATION, Part.CRM_QUERY);
    private static final String ALONE =
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'";
    private final ChatDeskSystem system;
    private final DataSource server;

    private Backup(ChatDeskSystem system) {
        this.system = system;
        this.server = Superuser.of(system.settings(), "postgres");
    }

    static Backup take(ChatDeskSystem system) throws SQLException {
        var backup = new Backup(system);
        backup.all(system::stop);
        for (Part service : SERVICES) {
            String database = database(service);
            backup.run(backup.server, ALONE.formatted(database));
            backup.run(
                    backup.server, "create database %1$s_kept template %1$s".formatted(database));
        }
        backup.all(system::start);
        return backup;
    }

    /**
     * @param meanwhile what happens while nothing is there to be asked
     */
    void restore(Runnable meanwhile) throws SQLException {
        all(system::stop);
        for (Part service : SERVICES) {
            String database = database(service);
            run(server, "drop database %s with (force)".formatted(database));
            run(server, "alter database %1$s_kept rename to %1$s".formatted(database));
            run(server, "alter database %1$s owner to %1$s_owner".formatted(database));
            run(server, "grant connect on database %1$s to %1$s".formatted(database));
        }
        run(
                Superuser.of(system.settings(), database(Part.MESSAGE)),
                "update installation set epoch = gen_random_uuid()");
        meanwhile.run();
        all(system::start);
    }

    private void all(Consumer<Part> what) {
        CompletableFuture.allOf(
                        SERVICES.stream()
                                .map(part -> CompletableFuture.runAsync(() -> what.accept(part)))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    private void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String database(Part service) {
        return "chatdesk_" + service.name().toLowerCase(Locale.ROOT);
    }
}
