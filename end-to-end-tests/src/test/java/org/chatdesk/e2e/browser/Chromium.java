package org.chatdesk.e2e.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine: the one that is told, else the first that is found. */
final class Chromium {
    private static final String TOLD = "CHATDESK_CHROMIUM";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Path find() {
        return Optional.ofNullable(System.getenv(TOLD))
                .filter(told -> !told.isBlank())
                .map(Path::of)
                .or(Chromium::onPath)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No browser found. Install chromium, or set " + TOLD));
    }

    static List<String> flags() {
        var flags =
                new ArrayList<>(
                        List.of(
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking"));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    private static Optional<Path> onPath() {
        List<Path> folders =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
