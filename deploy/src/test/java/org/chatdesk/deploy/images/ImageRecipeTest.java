package org.chatdesk.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatdesk.deploy.Project;
import org.junit.jupiter.api.Test;

class ImageRecipeTest {
    private final List<String> recipe =
            Project.text("deploy/images/Dockerfile").lines().map(String::strip).toList();

    @Test
    void shouldPinTheJavaItRunsOn() {
        assertThat(recipe)
                .anyMatch(line -> line.matches("ARG JRE=[^:]+:25\\.\\d+\\.\\d+_\\d+-jre.*"));
        assertThat(recipe)
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM ${JRE} AS service", "FROM service AS gateway");
    }

    @Test
    void shouldRunAsAUserWithANumberThatIsNotRoot() {
        assertThat(recipe)
                .filteredOn(line -> line.startsWith("USER "))
                .containsExactly("USER 10001:10001");
    }

    @Test
    void shouldPutLibrariesBelowOurOwnCode() {
        assertThat(recipe)
                .filteredOn(line -> line.startsWith("COPY ${SERVICE}"))
                .map(line -> line.replaceAll(".*quarkus-app/(\\S+) .*", "$1"))
                .containsExactly("lib/", "quarkus-run.jar", "quarkus/", "app/");
    }
}
