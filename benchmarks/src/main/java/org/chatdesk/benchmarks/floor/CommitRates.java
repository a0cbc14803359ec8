package org.chatdesk.benchmarks.floor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatdesk.runner.postgres.EmbeddedPostgres;

/** Rows a second that PostgreSQL takes with nothing of ours, fsync and synchronous commit on. */
public final class CommitRates {
    private static final long NANOS = 6_000_000_000L;
    private static final int[] CLIENTS = {8, 16, 32};
    private static final int BATCH = 500;

    private CommitRates() {}

    /**
     * @param single one row a commit, with the best number of clients
     * @param batched 500 rows a commit, from two clients
     */
    public record Rates(double single, double batched) {}

    public static Rates measure(Path folder, String text) throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            try (var connection = postgres.connect("postgres");
                    var make = connection.createStatement()) {
                make.execute("create table if not exists floor (id uuid primary key, text text)");
            }
            var best = 0.0;
            for (var clients : CLIENTS) {
                best = Math.max(best, rate(postgres, clients, text, 1));
            }
            return new Rates(best, rate(postgres, 2, text, BATCH));
        }
    }

    private static double rate(EmbeddedPostgres postgres, int clients, String text, int rows)
            throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var results = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                Callable<Long> work =
                        () -> {
                            try (var connection = postgres.connect("postgres")) {
                                return commits(connection, text, rows, begin + NANOS);
                            }
                        };
                results.add(threads.submit(work));
            }
        }
        var commits = 0L;
        for (var result : results) {
            commits += result.get();
        }
        return commits * rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static long commits(Connection connection, String text, int rows, long until)
            throws SQLException {
        var texts = new String[rows];
        Arrays.fill(texts, text);
        try (var insert =
                connection.prepareStatement(
                        "insert into floor select uuidv7(), t from unnest(?::text[]) t")) {
            var commits = 0L;
            while (System.nanoTime() < until) {
                insert.setArray(1, connection.createArrayOf("text", texts));
                insert.executeUpdate();
                commits++;
            }
            return commits;
        }
    }
}
