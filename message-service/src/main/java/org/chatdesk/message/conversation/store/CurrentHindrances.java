package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.message.conversation.domain.Hindrances;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.hours.domain.OpeningHours;
import org.jspecify.annotations.Nullable;

/** What keeps one person from writing, outside of a batch. */
@ApplicationScoped
public class CurrentHindrances {
    private final DataSource database;

    CurrentHindrances(DataSource database) {
        this.database = database;
    }

    /** Knows of this person and this department alone. */
    public Hindrances of(UUID organization, Party by, @Nullable UUID department) {
        var writer = new Barriers.Writer(organization, department, by.id());
        try (var connection = database.getConnection()) {
            return new Found(Barriers.before(connection, List.of(writer)), writer);
        } catch (SQLException e) {
            throw new IllegalStateException("What keeps from writing could not be read", e);
        }
    }

    private record Found(Barriers barriers, Barriers.Writer writer) implements Hindrances {
        @Override
        public boolean isBlocked(UUID contact) {
            return barriers.isBlocked(contact);
        }

        @Override
        public OpeningHours hours(@Nullable UUID department) {
            return barriers.hours(writer);
        }
    }
}
