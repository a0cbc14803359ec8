package org.chatdesk.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockIT {
    @TempDir Path folder;

    @Test
    void shouldLetOneSupervisorLiveAndTheNextComeWhenItWasKilled() throws IOException {
        Process first = holder();
        try (BufferedReader said = first.inputReader()) {
            assertThat(said.readLine()).isEqualTo("true");
            assertThat(said.readLine()).isEqualTo("collected");

            var second = new HomeLock(settings());
            assertThat(second.take()).isFalse();
            assertThat(second.holder()).contains(first.toHandle());

            first.destroyForcibly().onExit().join();
            assertThat(second.holder()).isEmpty();
            assertThat(second.take()).isTrue();
        } finally {
            first.destroyForcibly();
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Settings settings() {
        return Settings.from(Map.of(), new Checkout(folder));
    }

    /** Takes the lock in another process, lets the collector run, and stays. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            var settings = Settings.from(Map.of(), new Checkout(Path.of(arguments[0])));
            System.out.println(new HomeLock(settings).take());
            System.gc();
            System.out.println("collected");
            System.in.read();
        }
    }
}
