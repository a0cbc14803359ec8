package org.chatdesk.runner.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;

/** Each start writes new logs; those of the start before are kept as {@code <part>.log.1}. */
final class LogTurn {
    private LogTurn() {}

    static void begin(Settings settings) {
        for (Part part : Part.values()) {
            turn(settings.log(part));
        }
    }

    private static void turn(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put " + log + " aside", e);
        }
    }
}
