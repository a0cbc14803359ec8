package org.chatdesk.identity.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Installations that had widgets before keep them, with their keys, sites and settings. */
@QuarkusTest
class WidgetMigrationIT { // I7
    private static final String SCHEMA = "before_widgets";
    private static final String ROWS =
            """
            select set_config('chatdesk.organization', '*', false);
            insert into organization (organization_id, name, slug, site, locale, time_zone,
                contact_types, allowed_domains, reminder_delay_seconds, visitor_life_seconds,
                visitor_policy, version)
            values ('0193b000-0000-7000-8000-000000000001', 'Shop', 'shop', 'https://shop.example',
                'nb', 'Europe/Oslo', '{}', '{https://shop.example,https://*.shop.example}',
                300, 86400, 'DELETE', 1);
            insert into widget (organization_id, widget_key, enabled, primary_color, position,
                greeting, auto_open, auto_open_delay_ms, show_agent_avatars, show_typing, locale,
                allow_visitors, allow_sign_in, allow_native_apps, sign_in_url)
            values ('0193b000-0000-7000-8000-000000000001', 'wk_first', true, '#0F766E',
                'bottom-left', 'Hei!', true, 1500, true, false, 'nb', true, false, true, null),
                ('0193b000-0000-7000-8000-000000000001', 'wk_second', false, '#2563EB',
                'bottom-right', '', false, 0, true, true, 'nb', false, true, false,
                'https://shop.example/in');
            """;
    private static final String AFTER =
            """
            select string_agg(concat_ws(' ', k.widget_key, w.name, w.settings ->> 'enabled',
                w.settings ->> 'primaryColor', w.settings ->> 'autoOpenDelayMs',
                w.settings ->> 'allowedDomains', w.settings ->> 'signInUrl'), E'\\n'
                order by k.widget_key)
            from widget w join widget_key k on k.widget_id = w.id
            """;

    @AfterEach
    void clean() throws SQLException {
        try (var connection = open()) {
            connection.createStatement().execute("drop schema " + SCHEMA + " cascade");
        }
    }

    @Test
    void shouldKeepEveryKeyWithItsSettings() throws SQLException {
        flyway("1019?").migrate();
        try (var connection = open()) {
            connection.createStatement().execute("set search_path to " + SCHEMA);
            connection.createStatement().execute(ROWS);
        }

        flyway("latest").migrate();

        try (var connection = open()) {
            var sites = "[\"https://shop.example\", \"https://*.shop.example\"]";
            assertThat(after(connection))
                    .isEqualTo(
                            "wk_first Website true #0F766E 1500 "
                                    + sites
                                    + "\nwk_second Website wk_second false #2563EB 0 "
                                    + sites
                                    + " https://shop.example/in");
        }
    }

    private static String after(Connection connection) throws SQLException {
        var statement = connection.createStatement();
        statement.execute("set search_path to " + SCHEMA);
        statement.execute("select set_config('chatdesk.organization', '*', false)");
        var rows = statement.executeQuery(AFTER);
        rows.next();
        return rows.getString(1);
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(value("chatdesk.db.url"), owner(), value("chatdesk.db.owner.password"))
                .locations("db/kit", "db/migration")
                .schemas(SCHEMA)
                .target(target)
                .load();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(
                value("chatdesk.db.url"), owner(), value("chatdesk.db.owner.password"));
    }

    private static String owner() {
        return value("chatdesk.db.owner");
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
