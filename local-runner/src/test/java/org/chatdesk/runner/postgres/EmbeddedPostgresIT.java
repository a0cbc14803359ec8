package org.chatdesk.runner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresIT {
    private static final Role OWNER = new Role("notes_owner", "owner's secret");
    private static final Role RUNTIME = new Role("notes", "runtime");

    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) {
        server = EmbeddedPostgres.start(folder, 0);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void shouldKeepWhatWasCommittedWhenKilled() throws SQLException {
        Database notes = server.createDatabase("kept", OWNER, RUNTIME);
        try (Connection owner = signIn(notes, OWNER)) {
            owner.createStatement().execute("CREATE TABLE note (text text)");
        }
        try (Connection runtime = signIn(notes, RUNTIME)) {
            runtime.createStatement().execute("INSERT INTO note VALUES ('acknowledged')");
        }

        server.kill9();
        server.restart();

        try (Connection runtime = signIn(notes, RUNTIME)) {
            var rows = runtime.createStatement().executeQuery("SELECT text FROM note");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("acknowledged");
        }
    }

    @Test
    void shouldLetTheRuntimeRoleUseRowsAndNothingElse() throws SQLException {
        Database notes = server.createDatabase("guarded", OWNER, RUNTIME);
        try (Connection owner = signIn(notes, OWNER)) {
            owner.createStatement().execute("CREATE TABLE note (text text)");
        }

        try (Connection runtime = signIn(notes, RUNTIME)) {
            assertThatThrownBy(() -> runtime.createStatement().execute("CREATE TABLE mine (a int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> runtime.createStatement().execute("DROP TABLE note"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void shouldKeepOneServiceOutOfAnothersDatabase() {
        server.createDatabase("private_notes", OWNER, RUNTIME);
        var stranger = new Role("stranger", "s");
        server.createDatabase("strange", new Role("stranger_owner", "o"), stranger);

        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                server.jdbcUrl("private_notes"),
                                stranger.name(),
                                stranger.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void shouldWriteToDiskBeforeItAnswers() throws SQLException {
        try (Connection admin = server.connect("postgres")) {
            for (String setting : new String[] {"fsync", "synchronous_commit"}) {
                var value = admin.createStatement().executeQuery("SHOW " + setting);
                value.next();
                assertThat(value.getString(1)).isEqualTo("on");
            }
        }
    }

    private static Connection signIn(Database database, Role role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.name(), role.password());
    }
}
