package org.chatdesk.runner.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.process.ProcessSpec;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server with its data in a folder: real, with fsync and synchronous commit on. A
 * folder that already holds data is used again. Listens on 127.0.0.1 only.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Path log;
    private final Path binaries;
    private final ServerUser user;
    private final int port;
    private final String password;
    private ChildProcess server;

    private EmbeddedPostgres(Path folder, int port, Path log) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port == 0 ? Ports.free(1).getFirst() : port;
        this.binaries = PostgresBinaries.unpacked();
        this.user = ServerUser.find();
        this.password = new ClusterFolder(this.folder, binaries, user).initialized();
        this.server = launch();
    }

    /**
     * Starts a server and returns when it accepts connections. A server that a killed runner left
     * in the folder is ended first.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedPostgres start(Path folder, int port) {
        return start(folder, port, folder.resolve("postgres.log"));
    }

    /** The same with its log somewhere else. */
    public static EmbeddedPostgres start(Path folder, int port, Path log) {
        return new EmbeddedPostgres(folder, port, log);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A superuser's connection, for tests and for making databases. */
    public Connection connect(String database) throws SQLException {
        // DriverManager knows only drivers of the class loader that asked it first.
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(ClusterFolder.SUPERUSER, password);
    }

    /** A database with its two roles; what exists is left as it is. */
    public Database createDatabase(String name, Role owner, Role runtime) {
        return new DatabaseMaker(this).create(name, owner, runtime);
    }

    /** The end of the server process, whoever ended it. */
    public ChildProcess process() {
        return server;
    }

    /** As a power cut would, but for the disk's cache. {@link #restart} recovers. */
    public void kill9() {
        server.kill9();
    }

    public void restart() {
        server.stop("INT", STOP_LIMIT);
        server = launch();
    }

    /** Fast shutdown: open transactions are rolled back, the log is flushed. */
    @Override
    public void close() {
        server.stop("INT", STOP_LIMIT);
    }

    private ChildProcess launch() {
        Path pidFile = folder.resolve("postgres.pid");
        PidFile.endAndForget(pidFile, "INT", STOP_LIMIT);
        Path data = folder.resolve("data");
        var spec =
                new ProcessSpec(
                        "PostgreSQL",
                        user.running(command(data), folder),
                        Map.of("LC_ALL", "C", "TZ", "UTC"),
                        folder,
                        log,
                        pidFile,
                        false);
        ChildProcess started = ChildProcess.start(spec);
        started.awaitReady(START_LIMIT, () -> isReady(data, started.process().pid()));
        return started;
    }

    private List<String> command(Path data) {
        return List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=300",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
    }

    /** The server writes its state to the eighth line of its own pid file. */
    private static boolean isReady(Path data, long pid) {
        try {
            List<String> state = Files.readAllLines(data.resolve("postmaster.pid"));
            return state.size() >= 8
                    && state.get(0).strip().equals(String.valueOf(pid))
                    && state.get(7).strip().equals("ready");
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
