package org.chatdesk.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which letters were tried again, when and by whom. */
@ApplicationScoped
class ReplayedLetters {
    private static final String REMEMBER =
            """
            insert into replayed_letter (topic, part, place, replayed_at, replayed_by)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FIND =
            "select replayed_at from replayed_letter where topic = ? and part = ? and place = ?";

    private final DataSource database;

    ReplayedLetters(DataSource database) {
        this.database = database;
    }

    void remember(Letter.Place letter, Instant at, UUID member) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, letter.topic());
            insert.setInt(2, letter.partition());
            insert.setLong(3, letter.offset());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setObject(5, member);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A replayed letter could not be remembered", e);
        }
    }

    Optional<Instant> replayedAt(Letter.Place letter) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setString(1, letter.topic());
            select.setInt(2, letter.partition());
            select.setLong(3, letter.offset());
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Replayed letters could not be read", e);
        }
    }
}
