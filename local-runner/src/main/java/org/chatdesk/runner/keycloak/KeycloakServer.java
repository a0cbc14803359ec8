package org.chatdesk.runner.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.postgres.Database;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.process.ProcessSpec;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.web.Http;

/**
 * Keycloak with the realm {@code chatdesk}; its data lies in PostgreSQL. Listens on 127.0.0.1 only.
 */
public final class KeycloakServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private KeycloakServer() {}

    /** Starts it; {@link #awaitReady} waits. */
    public static ChildProcess launch(
            Settings settings, Database database, DemoData demo, Secrets secrets) {
        PidFile.endAndForget(settings.pidFile(Part.KEYCLOAK), "TERM", STOP_LIMIT);
        Path log = settings.log(Part.KEYCLOAK);
        Path binaries = KeycloakBinaries.prepared(settings.checkout(), log);
        Path home = home(settings, binaries);
        writeRealm(settings, demo, secrets);
        return ChildProcess.start(
                new ProcessSpec(
                        Part.KEYCLOAK.title(),
                        KeycloakCommand.of(binaries, home, arguments(settings)),
                        environment(database, secrets),
                        home,
                        log,
                        settings.pidFile(Part.KEYCLOAK),
                        false));
    }

    public static void awaitReady(ChildProcess server, Settings settings) {
        String realm = settings.ports().internalUrl(PortName.KEYCLOAK) + "/realms/chatdesk";
        server.awaitReady(START_LIMIT, () -> Http.status(realm) == 200);
    }

    /** The realm as it should be now: imported when there is none yet. */
    static Path realmFile(Settings settings) {
        return settings.home().resolve("keycloak/data/import/realm.json");
    }

    private static List<String> arguments(Settings settings) {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().of(PortName.KEYCLOAK),
                "--hostname=" + settings.ports().browserUrl(PortName.KEYCLOAK),
                "--cache=local");
    }

    private static Map<String, String> environment(Database database, Secrets secrets) {
        return Map.of(
                "KC_DB_URL", database.jdbcUrl(),
                "KC_DB_USERNAME", database.owner().name(),
                "KC_DB_PASSWORD", database.owner().password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", RealmUpdate.ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", RealmUpdate.adminPassword(secrets));
    }

    /** A folder of its own for what differs between systems; the programs are shared. */
    private static Path home(Settings settings, Path binaries) {
        Path home = settings.home().resolve("keycloak");
        try {
            Files.createDirectories(home.resolve("providers"));
            link(home.resolve("lib"), binaries.resolve("lib"));
            link(home.resolve("conf"), binaries.resolve("conf"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + home, e);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static void writeRealm(Settings settings, DemoData demo, Secrets secrets) {
        Path template = settings.checkout().root().resolve("deploy/keycloak/realm.json");
        var origins = settings.gatewayUrls();
        int smtpPort = settings.ports().of(PortName.SMTP);
        Folders.writeSecret(
                realmFile(settings), Realm.of(template, origins, smtpPort, demo, secrets));
    }
}
