package org.chatdesk.runner.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.ProcessSpec;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.StartFailed;
import org.chatdesk.runner.process.Wait;

/**
 * The server's folder: {@code data/} belongs to the server's user, {@code superuser.password} to
 * us. A cluster appears in one step, so that an interrupted first start leaves nothing half-made.
 */
record ClusterFolder(Path folder, Path binaries, ServerUser user) {
    static final String SUPERUSER = "postgres";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Makes the cluster if there is none. Returns the superuser's password. */
    String initialized() {
        try {
            Path secret = folder.resolve("superuser.password");
            if (!Files.isDirectory(folder.resolve("data"))) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                Folders.writeSecret(secret, newPassword());
                initialize(Files.readString(secret));
            }
            return Files.readString(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + folder, e);
        }
    }

    private void initialize(String password) throws IOException {
        Path half = folder.resolve("data.half");
        Folders.delete(half);
        Files.createDirectory(half);
        user.own(half);
        Path passwordFile = folder.resolve("initdb.password");
        Folders.writeSecret(passwordFile, password);
        user.own(passwordFile);
        runInitdb(half, passwordFile);
        Files.delete(passwordFile);
        Files.move(half, folder.resolve("data"));
    }

    private void runInitdb(Path data, Path passwordFile) {
        List<String> command =
                List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C");
        Path log = folder.resolve("initdb.log");
        var spec =
                new ProcessSpec(
                        "initdb",
                        user.running(command, folder),
                        Map.of(),
                        folder,
                        log,
                        null,
                        false);
        ChildProcess initdb = ChildProcess.start(spec);
        if (!Wait.until(LIMIT, () -> !initdb.alive())) {
            initdb.kill9();
            throw new RunnerException("initdb did not end within " + LIMIT.toSeconds() + " s");
        }
        if (initdb.process().exitValue() != 0) {
            throw new StartFailed("initdb", "ended with " + initdb.process().exitValue(), log);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
