package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.attachment.domain.FileKey;

/** Looks behind the API, and lets time pass. */
@ApplicationScoped
public class FileRows {
    static final Path FOLDER = Path.of("target/files");

    private final DataSource database;
    private final Tenancy tenancy;

    FileRows(DataSource database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** As if it had been uploaded so many hours earlier. */
    void age(String id, int hours) {
        run(
                "update attachment set created_at = created_at - interval '%d hours' where id = '%s'"
                        .formatted(hours, UUID.fromString(id)));
    }

    void ageAll(UUID organization) {
        run(
                "update attachment set created_at = created_at - interval '25 hours' where organization_id = '%s'"
                        .formatted(organization));
    }

    /** As if the process had ended between the row and its file. */
    void setReceived(String id) {
        run(
                "update attachment set state = 'RECEIVED' where id = '%s'"
                        .formatted(UUID.fromString(id)));
    }

    private void run(String sql) {
        tenancy.acrossOrganizations(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    int count(UUID organization) {
        return tenancy.in(
                organization,
                () -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement();
                            var rows = statement.executeQuery("select count(*) from attachment")) {
                        rows.next();
                        return rows.getInt(1);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    static boolean isKept(UUID organization, String id) {
        var key = new FileKey(organization, UUID.fromString(id), false);
        return Files.exists(FOLDER.resolve("kept").resolve(key.path()));
    }

    static long incoming() {
        try (var files = Files.list(FOLDER.resolve("incoming"))) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
