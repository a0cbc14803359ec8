package org.chatdesk.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatdesk.deploy.Project;
import org.chatdesk.runner.postgres.EmbeddedPostgres;
import org.chatdesk.runner.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The script for servers and the local runner make the same databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabasesIT {
    private static final List<String> RIGHTS =
            List.of(
                    "SELECT row(r.*) FROM (SELECT rolname, rolsuper, rolinherit, rolcreaterole,"
                            + " rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,"
                            + " rolconnlimit, rolvaliduntil FROM pg_roles"
                            + " WHERE rolname LIKE 'NAME%' ORDER BY rolname) r",
                    "SELECT row(d.*) FROM (SELECT datname, datdba::regrole, datacl FROM pg_database"
                            + " WHERE datname = 'NAME') d",
                    "SELECT row(n.nspowner::regrole, n.nspacl) FROM pg_namespace n"
                            + " WHERE nspname = 'public'",
                    "SELECT row(defaclrole::regrole, defaclobjtype, a.grantee::regrole,"
                            + " a.privilege_type, a.is_grantable) FROM pg_default_acl,"
                            + " aclexplode(defaclacl) a",
                    "SELECT row(roleid::regrole, member::regrole) FROM pg_auth_members"
                            + " WHERE member::regrole::text LIKE 'NAME%'");

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
    void shouldGiveTheSameRightsAsTheRunner() throws SQLException {
        server.createDatabase("ran", new Role("ran_owner", "a"), new Role("ran", "b"));
        script("told", "told_owner", "it's a", "told", "b\\c");

        assertThat(rights("told"))
                .containsExactlyInAnyOrderElementsOf(named(rights("ran"), "ran", "told"));
        assertThat(signsIn("told", "told", "b\\c")).isTrue();
        assertThat(signsIn("told", "told_owner", "it's a")).isTrue();
    }

    @Test
    void shouldGiveKeycloakTheSameRightsAsTheRunner() throws SQLException {
        server.createDatabase("onerole", new Role("onerole", "a"), new Role("onerole", "a"));
        script("keycloak", "keycloak", "a", "keycloak", "a");

        assertThat(rights("keycloak"))
                .containsExactlyInAnyOrderElementsOf(
                        named(rights("onerole"), "onerole", "keycloak"));
    }

    @Test
    void shouldBeRepeatableAndTakeANewPassword() throws SQLException {
        script("again", "again_owner", "a", "again", "old");
        var before = rights("again");
        script("again", "again_owner", "a", "again", "new");

        assertThat(rights("again")).isEqualTo(before);
        assertThat(signsIn("again", "again", "new")).isTrue();
    }

    private void script(
            String database, String owner, String ownerPassword, String runtime, String password)
            throws SQLException {
        PsqlScript.run(
                server,
                Project.text("deploy/postgres/database.sql"),
                Map.of(
                        "DATABASE", database,
                        "OWNER", owner,
                        "OWNER_PASSWORD", ownerPassword,
                        "RUNTIME", runtime,
                        "RUNTIME_PASSWORD", password));
    }

    private List<String> rights(String name) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection inside = server.connect(name)) {
            for (String query : RIGHTS) {
                var rows = inside.createStatement().executeQuery(query.replace("NAME", name));
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static List<String> named(List<String> rights, String from, String to) {
        return rights.stream()
                .map(line -> line.replaceAll("\\b" + from + "(?=\\b|_)", to))
                .toList();
    }

    private boolean signsIn(String database, String role, String password) throws SQLException {
        try (var connection =
                DriverManager.getConnection(server.jdbcUrl(database), role, password)) {
            return connection.isValid(1);
        }
    }
}
