package org.chatdesk.runner.files;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chatdesk.runner.process.RunnerException;

/**
 * The project's folder: where the modules and what was built of them lie. Found from the system
 * property {@code chatdesk.root}, or upwards from the working directory, so that a module's tests
 * find it too.
 */
public record Checkout(Path root) {

    public static Checkout find() {
        String told = System.getProperty("chatdesk.root");
        return told != null ? new Checkout(Path.of(told)) : above(Path.of("").toAbsolutePath());
    }

    private static Checkout above(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("local-runner"))
                    && Files.exists(at.resolve("pom.xml"))) {
                return new Checkout(at);
            }
        }
        throw new RunnerException("No ChatDesk checkout at or above " + start);
    }

    /** A file that the build of this module made. */
    public Path built(String path) {
        Path file = root.resolve("local-runner/target").resolve(path);
        if (!Files.exists(file)) {
            throw new RunnerException("Not built yet: " + file + ". ./chatdesk up builds it.");
        }
        return file;
    }
}
