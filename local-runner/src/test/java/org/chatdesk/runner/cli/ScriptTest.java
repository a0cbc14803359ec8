package org.chatdesk.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.chatdesk.runner.files.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./chatdesk} itself, as far as it goes without starting anything. */
class ScriptTest {
    @TempDir Path folder;

    private record Said(int code, String text) {}

    @Test
    void shouldExplainItself() throws Exception {
        Said help = run(Map.of(), "--help");

        assertThat(help.code()).isZero();
        assertThat(help.text())
                .contains("up", "down", "reset", "test", "bench", "doctor", "status")
                .contains("CHATDESK_BASE_PORT");
    }

    @Test
    void shouldRefuseACommandThatItDoesNotKnow() throws Exception {
        Said answer = run(Map.of(), "start");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("Usage");
    }

    @Test
    void shouldRefuseAnOptionThatItDoesNotKnow() throws Exception {
        assertThat(run(Map.of(), "up", "--gateway", "2").code()).isEqualTo(2);
        assertThat(run(Map.of(), "up", "--gateways").text()).contains("a number from 1 to 4");
    }

    @Test
    void shouldSayHowToGetWhatIsMissing() throws Exception {
        Said doctor = run(Map.of("PATH", toolsOnly("21.0.1")), "doctor");

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.text())
                .containsPattern("MISSING {2}Maven 3.8.7. .*apt-get install maven")
                .containsPattern("MISSING {2}Node 20.19. .*apt-get install nodejs");
    }

    @Test
    void shouldPreferTheJdkThatJavaHomeNames() throws Exception {
        Path jdk = jdk("25.0.1");

        Said doctor = run(Map.of("JAVA_HOME", jdk.toString()), "doctor");

        assertThat(doctor.text()).contains("ok       JDK 25: " + jdk);
    }

    @Test
    void shouldPassOverAJdkThatIsTooOld() throws Exception {
        Path old = jdk("24.0.2");

        Said doctor = run(Map.of("JAVA_HOME", old.toString()), "doctor");

        assertThat(doctor.text()).doesNotContain("JDK 25: " + old);
    }

    /** A PATH with what every machine has, and without Java, Maven and Node. */
    private String toolsOnly(String javaVersion) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        jdk(javaVersion);
        for (String tool :
                "bash sh cat sed sort head tr awk df id dirname find xargs cksum readlink useradd setpriv kill"
                        .split(" ")) {
            for (String from : new String[] {"/usr/bin/", "/bin/", "/usr/sbin/"}) {
                if (Files.exists(Path.of(from, tool)) && !Files.exists(bin.resolve(tool))) {
                    Path wrapper = bin.resolve(tool);
                    Files.writeString(wrapper, "#!/bin/sh\nexec " + from + tool + " \"$@\"\n");
                    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
                }
            }
        }
        return bin.toString();
    }

    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve("jdk-" + version);
        Path compiler = Files.createDirectories(jdk.resolve("bin")).resolve("javac");
        Files.writeString(compiler, "#!/bin/sh\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private Said run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path script = folder.resolve("checkout/chatdesk");
        Files.createDirectories(script.getParent());
        Files.copy(
                Checkout.find().root().resolve("chatdesk"),
                script,
                StandardCopyOption.REPLACE_EXISTING);
        var words = Stream.concat(Stream.of("/bin/bash", script.toString()), Stream.of(command));
        var builder = new ProcessBuilder(words.toList()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
