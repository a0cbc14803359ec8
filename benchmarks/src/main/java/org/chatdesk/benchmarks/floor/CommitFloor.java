package org.chatdesk.benchmarks.floor;

import java.nio.file.Path;
import java.sql.SQLException;
import org.chatdesk.benchmarks.Latencies;
import org.chatdesk.benchmarks.Measured;
import org.chatdesk.benchmarks.Pacing;
import org.chatdesk.runner.postgres.EmbeddedPostgres;

/** One row, one commit, with fsync and synchronous commit on. */
public final class CommitFloor {
    private CommitFloor() {}

    public static Latencies measure(Path folder, String text, int perSecond, int times)
            throws SQLException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(folder, 0);
                var connection = postgres.connect("postgres")) {
            try (var make = connection.createStatement()) {
                make.execute("create table if not exists floor (id uuid primary key, text text)");
            }
            try (var insert =
                    connection.prepareStatement("insert into floor values (uuidv7(), ?)")) {
                insert.setString(1, text);
                var measured = new Measured(times);
                Pacing.run(
                        perSecond,
                        times,
                        due -> {
                            try {
                                insert.executeUpdate();
                            } catch (SQLException e) {
                                throw new IllegalStateException("The floor has a hole", e);
                            }
                            measured.since(due);
                        });
                return measured.await();
            }
        }
    }
}
