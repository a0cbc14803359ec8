package org.chatdesk.runner.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;

/**
 * Processes of this home that outlived their runner, known by their pid files (id, start and
 * program must match). They are ended in the usual order.
 */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<List<Left>> inOrder;

    private record Left(Path pidFile, String signal) {
        boolean end() {
            return PidFile.endAndForget(pidFile, signal, PATIENCE);
        }
    }

    private Leftovers(List<List<Left>> inOrder) {
        this.inOrder = inOrder;
    }

    public static Leftovers of(Settings settings) {
        return new Leftovers(
                Parts.STOP_ORDER.stream()
                        .map(parts -> parts.stream().map(part -> left(part, settings)).toList())
                        .toList());
    }

    /** Ends them, those of one step together. Returns how many there were. */
    public long end() {
        return inOrder.stream()
                .mapToLong(step -> step.parallelStream().filter(Left::end).count())
                .sum();
    }

    /** How many are there; they are left alone. */
    public long count() {
        return inOrder.stream()
                .flatMap(List::stream)
                .filter(left -> PidFile.find(left.pidFile()).isPresent())
                .count();
    }

    private static Left left(Part part, Settings settings) {
        return switch (part) {
            case POSTGRES -> new Left(settings.home().resolve("postgres/postgres.pid"), "INT");
            case KAFKA -> new Left(settings.home().resolve("kafka/kafka.pid"), "TERM");
            default -> new Left(settings.pidFile(part), "TERM");
        };
    }
}
