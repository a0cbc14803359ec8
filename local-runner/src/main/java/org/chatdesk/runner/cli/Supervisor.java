package org.chatdesk.runner.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.Wait;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;
import org.chatdesk.runner.system.Leftovers;
import org.chatdesk.runner.system.Progress;
import org.chatdesk.runner.system.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * Starts everything, says {@code @ready} when it is, and stays until it is told to stop. Its output
 * is read by {@code ./chatdesk up} as far as that line; what comes later goes to its log.
 */
public final class Supervisor {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final String READY = "@ready";
    private final Settings settings;
    private final PrintStream out;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable ChatDeskSystem> started = new AtomicReference<>();

    public Supervisor(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public int run() {
        var lock = new HomeLock(settings);
        if (!lock.take()) {
            return alreadyRunning(lock);
        }
        out.println("Starting ChatDesk. Its data is in " + settings.home());
        long begin = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-chatdesk"));
        ChatDeskSystem system = ChatDeskSystem.start(settings, new Announcer(out));
        started.set(system);
        new Summary(system.info()).print(out);
        out.printf(
                "Ready after %.1f s.%n",
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        out.println(READY);
        watch(system);
        return 0;
    }

    private int alreadyRunning(HomeLock lock) {
        if (lock.holder().isEmpty() || !Files.exists(settings.runFile())) {
            throw new RunnerException("Another ./chatdesk up is at work in " + settings.home());
        }
        var running = RunInfo.read(settings.runFile());
        if (running.gateways().size() < settings.gateways()) {
            throw new RunnerException(
                    "ChatDesk is running with %d gateway(s). Stop it first: ./chatdesk down"
                            .formatted(running.gateways().size()));
        }
        out.println("ChatDesk is already running.");
        new Summary(running).print(out);
        out.println(READY);
        return 0;
    }

    /** A part that fell is started again, so that one crash does not end the day. */
    private void watch(ChatDeskSystem system) {
        var revival = new Revival(system, Supervisor::log);
        try {
            while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                revival.raiseFallen();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        stopped.countDown();
        ChatDeskSystem system = started.get();
        if (system != null) {
            log("Stopping.");
            system.close();
            log("Stopped.");
        } else {
            // Told to stop while it was starting: parts may still be appearing.
            Wait.until(Duration.ofSeconds(30), () -> Leftovers.of(settings).end() == 0);
        }
    }

    private static void log(String line) {
        System.err.println(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }

    /** One line for each part that became ready. */
    private record Announcer(PrintStream out) implements Progress {
        @Override
        public void ready(Part part, Duration after) {
            out.printf("  ready  %-26s %5.1f s%n", part.title(), after.toMillis() / 1000.0);
        }

        @Override
        public void stopped(Part part) {
            log(part.title() + " stopped.");
        }
    }
}
