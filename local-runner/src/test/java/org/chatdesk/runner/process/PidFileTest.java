package org.chatdesk.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir Path folder;
    private final Process stranger = sleeping();
    private Path file = Path.of("");

    @BeforeEach
    void remember() throws IOException {
        file = folder.resolve("part.pid");
        PidFile.write(file, stranger.toHandle());
    }

    @AfterEach
    void clean() {
        stranger.destroyForcibly();
    }

    @Test
    void shouldFindTheProcessAgain() {
        assertThat(PidFile.find(file)).contains(stranger.toHandle());
    }

    @Test
    void shouldLeaveAStrangerWithTheSameIdAlone() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), "2001-01-01T00:00:00Z", lines.get(2)));

        boolean ended = PidFile.endAndForget(file, "TERM", Duration.ofSeconds(5));

        assertThat(ended).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void shouldLeaveAnotherProgramWithTheSameIdAlone() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(1), "/usr/bin/java"));

        assertThat(PidFile.find(file)).isEmpty();
    }

    @Test
    void shouldEndWhatItRemembers() {
        assertThat(PidFile.endAndForget(file, "TERM", Duration.ofSeconds(5))).isTrue();
        assertThat(stranger.isAlive()).isFalse();
    }

    @Test
    void shouldSurviveAFileThatWasCutOff() throws IOException {
        Files.writeString(file, "12");

        assertThat(PidFile.find(file)).isEmpty();
    }

    private static Process sleeping() {
        try {
            return new ProcessBuilder("sleep", "60").start();
        } catch (IOException e) {
            throw new RunnerException("Cannot start a process", e);
        }
    }
}
