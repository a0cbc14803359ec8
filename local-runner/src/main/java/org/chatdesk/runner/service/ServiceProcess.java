package org.chatdesk.runner.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.Jvm;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.process.ProcessSpec;
import org.chatdesk.runner.process.StartCache;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.web.Http;

/** One of the six services in its own JVM, small enough for six beside each other. */
public final class ServiceProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** Three seconds usually; minutes on two cores that build something beside it. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final String HEAP = "CHATDESK_HEAP_MEGABYTES";
    private static final String USUAL_HEAP = "192";
    private static final String FURTHER_HEAP = "128";

    /**
     * Neither on a message's way nor signing tokens, where the last tier of the compiler is worth
     * its start: without it an RSA signature takes eight times as long.
     */
    private static final Set<Part> COLD = Set.of(Part.TICKET, Part.NOTIFICATION, Part.CRM_QUERY);

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
                                command(service, program, cache, heap(service, told)),
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

    private static int heap(Part service, Map<String, String> told) {
        boolean isFurther = service.isGateway() && service != Part.GATEWAY;
        return Integer.parseInt(told.getOrDefault(HEAP, isFurther ? FURTHER_HEAP : USUAL_HEAP));
    }

    private static List<String> command(
            Part service, ServiceProgram program, StartCache cache, int heap) {
        List<String> command = Jvm.command(heap);
        if (COLD.contains(service)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(cache.flags());
        command.addAll(List.of("-Duser.timezone=UTC", "-jar", program.jar().toString()));
        return command;
    }
}
