package org.chatdesk.runner.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.process.ProcessSpec;
import org.chatdesk.runner.process.StartCache;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.web.Http;

/** One of the six services in its own JVM, small enough for six beside each other. */
public final class ServiceProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** On a message's way, where the compiler's last tier is worth its start. */
    private static final Set<Part> HOT = Set.of(Part.GATEWAY, Part.MESSAGE);

    private final Part service;
    private final Settings settings;
    private final StartCache cache;
    private final ChildProcess process;

    private ServiceProcess(Part service, Settings settings, Map<String, String> told) {
        PidFile.endAndForget(settings.pidFile(service), "TERM", STOP_LIMIT);
        ServiceProgram program = ServiceProgram.of(service, settings.checkout());
        this.service = service;
        this.settings = settings;
        this.cache = program.startCache();
        this.process =
                ChildProcess.start(
                        new ProcessSpec(
                                service.title(),
                                command(service, program, cache),
                                told,
                                settings.home(),
                                settings.log(service),
                                settings.pidFile(service),
                                false));
    }

    /** Starts it; {@link #awaitReady} waits. */
    public static ServiceProcess launch(Part service, Settings settings, Map<String, String> told) {
        return new ServiceProcess(service, settings, told);
    }

    public ChildProcess process() {
        return process;
    }

    public StartCache startCache() {
        return cache;
    }

    public void awaitReady() {
        String health =
                settings.ports().internalUrl(ServiceEnvironment.port(service)) + "/q/health/ready";
        process.awaitReady(START_LIMIT, () -> Http.status(health) == 200);
    }

    private static List<String> command(Part service, ServiceProgram program, StartCache cache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
        if (!HOT.contains(service)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(cache.flags());
        command.addAll(List.of("-Duser.timezone=UTC", "-jar", program.jar().toString()));
        return command;
    }
}
