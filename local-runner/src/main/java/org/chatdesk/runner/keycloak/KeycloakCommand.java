package org.chatdesk.runner.keycloak;

import java.nio.file.Path;
import java.util.List;
import org.chatdesk.runner.process.Jvm;

/** What kc.sh would run, as one process that can be watched and stopped. */
final class KeycloakCommand {
    private static final int HEAP_MEGABYTES = 256;

    private KeycloakCommand() {}

    /**
     * @param binaries the unpacked distribution
     * @param home where it looks for conf, data and providers
     */
    static List<String> of(Path binaries, Path home, List<String> arguments) {
        List<String> command = Jvm.command(HEAP_MEGABYTES);
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-cp",
                        binaries.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
