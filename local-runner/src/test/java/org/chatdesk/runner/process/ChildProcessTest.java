package org.chatdesk.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @TempDir Path folder;

    @Test
    void shouldShowTheEndOfTheLogWhenAPartEndsInsteadOfGettingReady() {
        ChildProcess part = start("echo 'no disk left' >&2; exit 7");

        assertThatThrownBy(() -> part.awaitReady(LIMIT, () -> false))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("shop ended with code 7")
                .hasMessageContaining("no disk left");
    }

    @Test
    void shouldSayThatAPartWasNotReadyInTime() {
        ChildProcess part = start("sleep 60");

        assertThatThrownBy(() -> part.awaitReady(Duration.ofMillis(50), () -> false))
                .hasMessageContaining("was not ready");
        part.kill9();
    }

    @Test
    void shouldKillWhatDoesNotListen() {
        ChildProcess part = start("trap '' TERM; echo up >&2; while true; do sleep 1; done");
        part.awaitReady(LIMIT, () -> LogTail.read(part.spec().log(), 1).contains("up"));

        part.stop("TERM", Duration.ofMillis(200));

        assertThat(part.alive()).isFalse();
        assertThat(folder.resolve("shop.pid")).doesNotExist();
    }

    @Test
    void shouldTellItsProcessWhatItIsTold() {
        ChildProcess part = start("echo \"colour $COLOUR\"");
        part.onExit().join();

        assertThat(folder.resolve("shop.log")).hasContent("colour blue");
        assertThat(Files.exists(folder.resolve("shop.pid"))).isTrue();
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                new ProcessSpec(
                        "shop",
                        List.of("sh", "-c", script),
                        Map.of("COLOUR", "blue"),
                        folder,
                        folder.resolve("shop.log"),
                        folder.resolve("shop.pid"),
                        false));
    }
}
