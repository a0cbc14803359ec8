package org.chatdesk.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatdesk.deploy.Project;
import org.chatdesk.deploy.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvExampleTest {
    private final ComposeFile compose = ComposeFile.read();
    private final EnvExample example = EnvExample.parse(Project.text(".env.example"));

    @Test
    void shouldHaveEveryVariableOfTheComposeFileAndNoOther() {
        assertThat(example.values().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        compose.variables().stream()
                                                .map(ComposeFile.Variable::name),
                                        // Read by compose itself.
                                        Stream.of("COMPOSE_PROJECT_NAME"))
                                .distinct()
                                .toList());
    }

    @Test
    void shouldShipNoSecret() {
        assertThat(secrets(example)).isNotEmpty().allMatch(secret -> secret.getValue().isEmpty());
    }

    @Test
    void shouldLetNoSecretHaveADefault() {
        assertThat(compose.variables())
                .filteredOn(ComposeFile.Variable::isSecret)
                .isNotEmpty()
                .allMatch(variable -> variable.otherwise().startsWith(":?"));
    }

    @Test
    void shouldBeFilledWithSecretsOfItsOwn(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("made.env");
        Script.run("deploy/make-env", file.toString());
        var made = EnvExample.parse(Files.readString(file));

        assertThat(made.values().keySet()).isEqualTo(example.values().keySet());
        assertThat(secrets(made))
                .extracting(Map.Entry::getValue)
                .doesNotHaveDuplicates()
                .allMatch(value -> value.length() > 30);
        assertThat(Base64.getDecoder().decode(made.values().get("CHATDESK_MASTER_KEY")))
                .hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static List<Map.Entry<String, String>> secrets(EnvExample file) {
        return file.values().entrySet().stream()
                .filter(entry -> new ComposeFile.Variable(entry.getKey(), "").isSecret())
                .toList();
    }
}
