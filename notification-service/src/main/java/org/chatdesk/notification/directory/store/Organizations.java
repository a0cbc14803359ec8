package org.chatdesk.notification.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.notification.directory.domain.Organization;

/** The copies of organizations. */
@ApplicationScoped
public class Organizations {
    private static final String KEEP =
            """
            insert into organization
                (organization_id, version, name, site, locale, reminder_delay_ms)
            values (?, ?, ?, ?, ?, ?)
            on conflict (organization_id) do update
            set version = excluded.version, name = excluded.name, site = excluded.site,
                locale = excluded.locale, reminder_delay_ms = excluded.reminder_delay_ms
            where excluded.version > organization.version
            """;
    private static final String EXPECT =
            """
            insert into organization
                (organization_id, version, name, site, locale, reminder_delay_ms)
            values (?, 0, '', '', '', ?)
            on conflict (organization_id) do nothing
            """;
    private static final String HOLD_DELAY =
            "select reminder_delay_ms from organization where organization_id = ? for share";
    private static final String FIND =
            """
            select name, site, locale, reminder_delay_ms from organization
            where organization_id = ? and version > 0
            """;

    private final DataSource database;

    Organizations(DataSource database) {
        this.database = database;
    }

    /** Keeps the newer state; answers whether it was newer. */
    public boolean keep(long version, OrganizationChanged state) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, state.id());
            upsert.setLong(2, version);
            upsert.setString(3, state.name());
            upsert.setString(4, state.site());
            upsert.setString(5, state.locale());
            upsert.setLong(6, state.reminderDelay().toMillis());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The organization could not be kept", e);
        }
    }

    public Optional<Organization> find(UUID organization) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setObject(1, organization);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Organization(
                                        organization,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Duration.ofMillis(row.getLong(4))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The organization could not be read", e);
        }
    }

    /** The delay, shared until the transaction ends; {@code unknown} where none was told yet. */
    public Duration holdDelay(UUID organization, Duration unknown) {
        try (var connection = database.getConnection()) {
            expect(connection, organization, unknown);
            try (var select = connection.prepareStatement(HOLD_DELAY)) {
                select.setObject(1, organization);
                try (var row = select.executeQuery()) {
                    row.next();
                    return Duration.ofMillis(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The reminder delay could not be read", e);
        }
    }

    private static void expect(Connection connection, UUID organization, Duration unknown)
            throws SQLException {
        try (var insert = connection.prepareStatement(EXPECT)) {
            insert.setObject(1, organization);
            insert.setLong(2, unknown.toMillis());
            insert.executeUpdate();
        }
    }
}
