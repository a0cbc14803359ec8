package org.chatdesk.runner.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The whole product on this machine. Starts everything, and can end and start each part alone, as
 * tests of failures need it. If a part does not start, all others are stopped again.
 */
public final class ChatDeskSystem implements AutoCloseable {
    private final Map<Part, RunningPart> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Settings settings;
    private final Progress progress;
    private final PartStarter starter;
    private final RunInfo info;

    private ChatDeskSystem(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        var secrets = new Secrets(settings.secretsFile());
        DemoData demo = DemoData.of(settings, secrets);
        this.starter = new PartStarter(settings, secrets, demo);
        this.info = RunInfo.of(settings, demo, secrets);
        demo.writeSeed(settings.seedFile());
    }

    public static ChatDeskSystem start(Settings settings) {
        return start(settings, Progress.silent());
    }

    /**
     * Returns when every part is ready. What a killed runner left behind in this home is ended
     * first.
     */
    public static ChatDeskSystem start(Settings settings, Progress progress) {
        Leftovers.of(settings).end();
        new PortCheck(settings).demandFree();
        LogTurn.begin(settings);
        var system = new ChatDeskSystem(settings, progress);
        try {
            system.startAll();
            system.info.write(settings.runFile());
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    public RunInfo info() {
        return info;
    }

    public Settings settings() {
        return settings;
    }

    /** Starts a part that is not running, and waits until it is ready. */
    public void start(Part part) {
        long begin = System.nanoTime();
        starter.start(part, runs -> running.put(part, runs));
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Ends a part as it should be ended. */
    public void stop(Part part) {
        Optional.ofNullable(running.remove(part))
                .ifPresent(found -> {
                    found.stop();
                    progress.stopped(part);
                });
    }

    /** Ends a part as a crash would. */
    public void kill9(Part part) {
        Optional.ofNullable(running.remove(part)).ifPresent(RunningPart::kill9);
    }

    /** Lets a part stand still, as a long pause or a swapped-out machine would. */
    public void freeze(Part part) {
        Optional.ofNullable(running.get(part)).ifPresent(found -> found.signal("STOP"));
    }

    /** Lets a frozen part go on. */
    public void thaw(Part part) {
        Optional.ofNullable(running.get(part)).ifPresent(found -> found.signal("CONT"));
    }

    public boolean alive(Part part) {
        RunningPart found = running.get(part);
        return found != null && found.alive();
    }

    /** Parts that ended although nobody asked them to. */
    public List<Part> fallen() {
        return Stream.of(Part.values())
                .filter(part -> running.containsKey(part) && !alive(part))
                .toList();
    }

    /** Stops everything in order: who serves people first, who keeps data last. */
    @Override
    public void close() {
        for (List<Part> together : Parts.STOP_ORDER) {
            CompletableFuture.allOf(
                            together.stream()
                                    .map(part ->
                                            CompletableFuture.runAsync(() -> stop(part), threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
        threads.close();
    }

    private void startAll() {
        var postgres = begin(Part.POSTGRES);
        var kafka = begin(Part.KAFKA);
        var store = CompletableFuture.allOf(postgres, kafka);
        List<CompletableFuture<Void>> all =
                Stream.of(
                                Stream.of(postgres, kafka, begin(Part.MAIL), begin(Part.SITES)),
                                Parts.services(settings).stream()
                                        .map(service -> after(store, service)),
                                Stream.of(after(postgres, Part.KEYCLOAK)))
                        .flatMap(parts -> parts)
                        .toList();
        joinOrFailFirst(all);
    }

    private CompletableFuture<Void> begin(Part part) {
        return CompletableFuture.runAsync(() -> start(part), threads);
    }

    private CompletableFuture<Void> after(CompletableFuture<Void> first, Part part) {
        return first.thenRunAsync(() -> start(part), threads);
    }

    /** The first failure ends the others, which then end their waiting too. */
    private void joinOrFailFirst(List<CompletableFuture<Void>> all) {
        var failed = new CompletableFuture<Void>();
        all.forEach(part -> part.whenComplete((_, error) -> fail(failed, error)));
        var ready = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(ready, failed).join();
        } catch (CompletionException e) {
            abortWaiting();
            ready.handle((_, _) -> "all waited").join();
            throw e.getCause() instanceof RunnerException told
                    ? told
                    : new RunnerException("ChatDesk did not start: " + e.getCause(), e);
        }
    }

    private void abortWaiting() {
        Stream.concat(Parts.services(settings).stream(), Stream.of(Part.KEYCLOAK))
                .map(running::get)
                .filter(Objects::nonNull)
                .forEach(RunningPart::kill9);
    }

    private static void fail(CompletableFuture<Void> failed, @Nullable Throwable error) {
        if (error != null) {
            failed.completeExceptionally(
                    error instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : error);
        }
    }
}
