package org.chatdesk.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** A database past the service that owns it, and past the proxy. */
final class Superuser {
    private Superuser() {}

    static DataSource of(Settings settings, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(settings.ports().of(PortName.POSTGRES), database));
        source.setUser("postgres");
        source.setPassword(password(settings.home().resolve("postgres/superuser.password")));
        return source;
    }

    private static String password(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
