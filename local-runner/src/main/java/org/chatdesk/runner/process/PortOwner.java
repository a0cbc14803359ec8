package org.chatdesk.runner.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port: by Linux' /proc, else by lsof. Empty where the system does not tell. */
public final class PortOwner {
    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 100;

    private PortOwner() {}

    /** Such as {@code process 4711 (java -jar shop.jar)}. */
    public static Optional<String> of(int port) {
        return (Files.isDirectory(Path.of("/proc/net")) ? byProc(port) : byLsof(port))
                .map(pid -> "process " + pid + command(pid));
    }

    private static Optional<Long> byProc(int port) {
        Set<String> sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> lines(Path.of(table)))
                        .map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING))
                        .filter(fields -> fields[1].endsWith(":%04X".formatted(port)))
                        .map(fields -> "socket:[" + fields[9] + "]")
                        .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false; // another user's process, or gone meanwhile
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static Optional<Long> byLsof(int port) {
        try {
            var lsof =
                    new ProcessBuilder(
                                    List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"))
                            .start();
            return lsof.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .map(Long::parseLong);
        } catch (IOException _) {
            return Optional.empty(); // no lsof here: the message does without the name
        }
    }

    private static String command(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_COMMAND)))
                .map(line -> " (" + line + ")")
                .orElse("");
    }
}
