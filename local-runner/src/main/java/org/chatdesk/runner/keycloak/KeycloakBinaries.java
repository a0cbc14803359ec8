package org.chatdesk.runner.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatdesk.runner.files.BinaryCache;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.files.Zip;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.ProcessSpec;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.StartFailed;
import org.chatdesk.runner.process.Wait;

/** Keycloak's distribution, unpacked and built for PostgreSQL once (about 20 s), then only read. */
final class KeycloakBinaries {
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    private KeycloakBinaries() {}

    static Path prepared(Checkout checkout, Path log) {
        Path zip = distribution(checkout.built("keycloak"));
        String version = zip.getFileName().toString().replace(".zip", "");
        return BinaryCache.standard()
                .folder(version + "-for-postgres", folder -> prepare(zip, folder, log));
    }

    private static void prepare(Path zip, Path folder, Path log) throws IOException {
        Zip.unpack(zip, folder);
        var spec =
                new ProcessSpec(
                        "Keycloak's build",
                        KeycloakCommand.of(folder, folder, List.of("build", "--db=postgres")),
                        Map.of(),
                        folder,
                        log,
                        null,
                        false);
        ChildProcess build = ChildProcess.start(spec);
        if (!Wait.until(BUILD_LIMIT, () -> !build.alive())) {
            build.kill9();
            throw new StartFailed(spec.name(), "took too long", log);
        }
        if (build.process().exitValue() != 0) {
            throw new StartFailed(spec.name(), "ended with " + build.process().exitValue(), log);
        }
    }

    private static Path distribution(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new RunnerException("No Keycloak in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
