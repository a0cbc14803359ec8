package org.chatdesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs one of this checkout's shell scripts. */
public final class Script {
    private Script() {}

    /** What it prints; anything but success is a failure. */
    public static String run(String path, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("sh", Project.path(path).toString()), Stream.of(arguments))
                        .toList();
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(path).isZero();
        return printed;
    }
}
