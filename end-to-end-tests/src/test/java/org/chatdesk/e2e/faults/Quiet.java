package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** When nobody sends any more, every client has heard everything after a while. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Quiet() {}

    /** Waits until nothing is missing; what stays wrong is told as the verdict tells it. */
    static void await(Recorder recorder, MessageDatabase database, List<UUID> conversations) {
        Awaitility.await("every client shows what is there")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(Verdict.on(recorder.facts(database, conversations)))
                                .noneMatch(wrong -> wrong.contains("does not show")));
    }
}
