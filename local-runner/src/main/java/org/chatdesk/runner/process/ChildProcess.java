package org.chatdesk.runner.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that the runner started and will end. */
public final class ChildProcess {
    private final ProcessSpec spec;
    private final Process process;

    private ChildProcess(ProcessSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    public static ChildProcess start(ProcessSpec spec) {
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(spec.command()).directory(spec.directory().toFile());
            builder.environment().putAll(spec.environment());
            File log = spec.log().toFile();
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
            if (!spec.talking()) {
                builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            }
            var child = new ChildProcess(spec, builder.start());
            if (spec.pidFile() != null) {
                PidFile.write(spec.pidFile(), child.process.toHandle());
            }
            return child;
        } catch (IOException e) {
            throw new RunnerException("Cannot start " + spec.name() + ": " + e.getMessage(), e);
        }
    }

    public ProcessSpec spec() {
        return spec;
    }

    public Process process() {
        return process;
    }

    public boolean alive() {
        return process.isAlive();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /**
     * Waits for readiness; a process that ends, or is not ready in time, fails with its log's tail.
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        boolean came = Wait.until(limit, () -> !alive() || ready.getAsBoolean());
        if (!came || !alive()) {
            String why =
                    alive()
                            ? "was not ready after " + limit.toSeconds() + " s"
                            : "ended with code " + process.exitValue();
            throw new StartFailed(spec.name(), why, spec.log());
        }
    }

    /** Asks politely with the signal, waits, and kills what did not listen. */
    public void stop(String signal, Duration patience) {
        if (alive()) {
            Signals.send(signal, process.pid());
            awaitEnd(patience);
        }
        if (alive()) {
            kill9();
        }
        forget();
    }

    /** Sends it a signal by name, such as STOP. */
    public void signal(String name) {
        Signals.send(name, process.pid());
    }

    /** Ends it at once, as a crash would. */
    public void kill9() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    private void awaitEnd(Duration patience) {
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException("Interrupted while stopping " + spec.name(), e);
        }
    }

    private void forget() {
        try {
            if (spec.pidFile() != null) {
                Files.deleteIfExists(spec.pidFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
