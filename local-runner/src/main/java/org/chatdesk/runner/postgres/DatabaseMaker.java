package org.chatdesk.runner.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chatdesk.runner.process.RunnerException;

/** Makes a service's database so that its runtime role can use rows, and can do nothing else. */
record DatabaseMaker(EmbeddedPostgres server) {
    private static final String ROLE_RIGHTS =
            " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS";

    Database create(String name, Role owner, Role runtime) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try {
            try (Connection admin = server.connect("postgres")) {
                role(admin, owner);
                role(admin, runtime);
                if (isMissing(admin, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    run(admin, "CREATE DATABASE " + name + " OWNER " + owner.name());
                }
            }
            try (Connection inside = server.connect(name)) {
                grant(inside, name, owner.name(), runtime.name());
            }
            return new Database(server.jdbcUrl(name), owner, runtime);
        } catch (SQLException e) {
            throw new RunnerException("Cannot create database " + name + ": " + e.getMessage(), e);
        }
    }

    private static void role(Connection admin, Role role) throws SQLException {
        boolean missing = isMissing(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.name());
        // A role keeps its name when its generated password was lost: so the password is set each
        // time.
        run(
                admin,
                (missing ? "CREATE ROLE " : "ALTER ROLE ")
                        + role.name()
                        + ROLE_RIGHTS
                        + " PASSWORD '"
                        + role.password().replace("'", "''")
                        + "'");
    }

    private static void grant(Connection inside, String database, String owner, String runtime)
            throws SQLException {
        run(
                inside,
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database),
                "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, runtime),
                "GRANT USAGE ON SCHEMA public TO " + runtime,
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s"
                        .formatted(owner, runtime),
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT USAGE, SELECT ON SEQUENCES TO %s"
                        .formatted(owner, runtime));
    }

    private static boolean isMissing(Connection admin, String query, String name)
            throws SQLException {
        try (var lookUp = admin.prepareStatement(query)) {
            lookUp.setString(1, name);
            return !lookUp.executeQuery().next();
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
