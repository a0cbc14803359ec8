package org.chatdesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsPageTest {
    private final String page = Project.text("docs/operations.md");

    @Test
    void shouldExplainEverySettingOfAService(@TempDir Path folder) {
        var expected = new ExpectedSettings(folder);
        var settings =
                ExpectedSettings.SERVICES.stream()
                        .flatMap(service -> expected.names(service).stream())
                        .map(name -> "`" + name + "`")
                        .distinct()
                        .toList();
        assertThat(page).contains(settings);
    }

    @Test
    void shouldExplainEveryLineOfTheEnvFile() {
        var names =
                Project.text(".env.example")
                        .lines()
                        .filter(line -> line.matches("[A-Z_]+=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .map(OperationsPageTest::asWritten)
                        .toList();
        assertThat(names).isNotEmpty();
        assertThat(page).contains(names);
    }

    @Test
    void shouldNameTheSecretsOfTheCluster() {
        assertThat(page)
                .contains(
                        Stream.concat(
                                        ExpectedSettings.SERVICES.stream()
                                                .map(service -> "`" + service.id() + "`")
                                                .filter(name -> !name.equals("`gateway`")),
                                        List.of("`service-secret`", "`master-key`").stream())
                                .toList());
    }

    /** The passwords of the services' roles are explained once for all services. */
    private static String asWritten(String name) {
        return "`"
                + name.replaceAll(
                        "^CHATDESK_[A-Z_]+(_DB_(OWNER_)?PASSWORD)$", "CHATDESK_<SERVICE>$1")
                + "`";
    }
}
