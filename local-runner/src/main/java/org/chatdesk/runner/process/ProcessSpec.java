package org.chatdesk.runner.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start.
 *
 * @param name for people and for the pid file
 * @param environment added to the runner's own
 * @param directory where it runs
 * @param log gets its standard error, and its output unless that is {@code talking}
 * @param pidFile remembers it over the runner's own death; null for processes that die with us
 * @param talking its input and output are pipes to the runner (a small protocol of lines)
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        @Nullable Path pidFile,
        boolean talking) {}
