package org.chatdesk.deploy.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatdesk.runner.postgres.EmbeddedPostgres;

/**
 * Runs a script as psql does, as far as deploy/postgres uses psql: {@code \getenv}, {@code
 * \connect}, {@code \gexec} and the variables {@code :'x'} (a text) and {@code :"x"} (a name).
 */
final class PsqlScript {
    private static final Pattern VARIABLE = Pattern.compile(":(['\"])([a-z_]+)\\1");
    private final EmbeddedPostgres server;
    private final Map<String, String> environment;
    private final Map<String, String> variables = new HashMap<>();
    private final StringBuilder statement = new StringBuilder();
    private Connection connection;

    private PsqlScript(EmbeddedPostgres server, Map<String, String> environment)
            throws SQLException {
        this.server = server;
        this.environment = environment;
        this.connection = server.connect("postgres");
    }

    static void run(EmbeddedPostgres server, String script, Map<String, String> environment)
            throws SQLException {
        var run = new PsqlScript(server, environment);
        try {
            for (String line : script.lines().filter(line -> !line.startsWith("--")).toList()) {
                run.line(line.strip());
            }
        } finally {
            run.connection.close();
        }
    }

    private void line(String line) throws SQLException {
        if (line.startsWith("\\")) {
            command(line.split("\\s+", -1));
        } else {
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                execute(taken());
            }
        }
    }

    private void command(String[] words) throws SQLException {
        switch (words[0]) {
            case "\\getenv" -> variables.put(words[1], environment.get(words[2]));
            case "\\connect" -> connect(substituted(words[1]).replace("\"", ""));
            case "\\gexec" -> {
                for (String made : answers(taken())) {
                    execute(made);
                }
            }
            default -> throw new IllegalArgumentException("Unknown: " + words[0]);
        }
    }

    private void connect(String database) throws SQLException {
        connection.close();
        connection = server.connect(database);
    }

    private List<String> answers(String query) throws SQLException {
        var answers = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private void execute(String sql) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(sql);
        }
    }

    private String taken() {
        String sql = substituted(statement.toString());
        statement.setLength(0);
        return sql;
    }

    private String substituted(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> {
                    String quote = found.group(1);
                    String value = variables.get(found.group(2));
                    if (value == null) {
                        throw new IllegalStateException("Not set: " + found.group());
                    }
                    return Matcher.quoteReplacement(
                            quote + value.replace(quote, quote + quote) + quote);
                });
    }
}
