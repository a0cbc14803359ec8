package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Names the history clients have seen. It differs after a database was restored. */
@ApplicationScoped
public class Epoch {
    private final DataSource database;
    private volatile @Nullable String value;

    Epoch(DataSource database) {
        this.database = database;
    }

    public String value() {
        var known = value;
        if (known == null) {
            known = read();
            value = known;
        }
        return known;
    }

    private String read() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select epoch from installation");
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The epoch could not be read", e);
        }
    }
}
