package org.chatdesk.runner.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process over the death of the runner: its id, when it started and its command. All
 * three must match, because ids are given again: a stranger with the same id is left alone.
 */
public final class PidFile {
    private static final String UNKNOWN = "?";

    private PidFile() {}

    public static void write(Path file, ProcessHandle process) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, process.pid() + "\n" + startOf(process) + "\n" + commandOf(process) + "\n");
    }

    /** The process that the file speaks of, if it is still the same one. */
    public static Optional<ProcessHandle> find(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> startOf(p).equals(lines.get(1)))
                    .filter(p -> sameProgram(commandOf(p), lines.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Ends the process of the file, if it is still there, and removes the file. */
    public static boolean endAndForget(Path file, String signal, Duration patience) {
        Optional<ProcessHandle> found = find(file);
        found.ifPresent(process -> end(process, signal, patience));
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file, e);
        }
        return found.isPresent();
    }

    private static void end(ProcessHandle process, String signal, Duration patience) {
        Signals.send(signal, process.pid());
        if (!Wait.until(patience, () -> !process.isAlive())) {
            Signals.send("KILL", process.pid());
            Wait.until(Duration.ofSeconds(10), () -> !process.isAlive());
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse(UNKNOWN);
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().command().orElse(UNKNOWN);
    }

    /** A process may have replaced its program since (setpriv becomes postgres): unknown passes. */
    private static boolean sameProgram(String now, String then) {
        return now.equals(then) || then.endsWith("/setpriv") || then.equals(UNKNOWN);
    }
}
