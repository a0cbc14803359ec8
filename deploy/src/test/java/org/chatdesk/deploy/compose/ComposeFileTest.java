package org.chatdesk.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chatdesk.deploy.ExpectedSettings;
import org.chatdesk.deploy.Project;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ComposeFileTest {
    static final List<Part> SERVICES = ExpectedSettings.SERVICES;
    private final ComposeFile compose = ComposeFile.read();

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldTellAServiceWhatTheRunnerTellsIt(Part service, @TempDir Path folder) {
        var expected = new ExpectedSettings(folder);
        var told = compose.environment(service);

        assertThat(told.keySet()).isEqualTo(expected.names(service));
        assertThat(told).containsAllEntriesOf(expected.fixed(service));
        if (service != Part.GATEWAY) {
            assertThat(told.get("CHATDESK_DB_URL")).endsWith("/" + expected.database(service));
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldBuildTheServiceFromItsModule(Part service) {
        JsonNode build = compose.service(service.id()).required("build");
        assertThat(build.at("/args/SERVICE").asText()).isEqualTo(service.title());
        assertThat(build.at("/target").asText())
                .isEqualTo(service == Part.GATEWAY ? "gateway" : "service");
        assertThat(Project.path(build.at("/dockerfile").asText())).isRegularFile();
        assertThat(compose.service(service.id()).at("/image").asText())
                .isEqualTo(
                        "chatdesk/%s:${CHATDESK_VERSION:-%s}"
                                .formatted(service.id(), Project.version()));
    }

    @Test
    void shouldRunTheVersionsThatTheProjectIsTestedWith() {
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + version("kafka.broker.version"));
        assertThat(image("topics")).isEqualTo(image("kafka"));
        assertThat(image("keycloak"))
                .isEqualTo("quay.io/keycloak/keycloak:" + version("keycloak.version"));
        // The binaries of 18.6 are called 18.6.0.
        assertThat(image("postgres") + ".0")
                .isEqualTo("postgres:" + version("postgres.binaries.version"));
        assertThat(image("databases")).isEqualTo(image("postgres"));
    }

    @Test
    void shouldPublishOnlyTheGatewayAndKeycloakAndOnlyToThisMachine() {
        assertThat(compose.names())
                .filteredOn(name -> compose.service(name).has("ports"))
                .containsExactly("gateway", "keycloak");
        assertThat(List.of("gateway", "keycloak"))
                .allSatisfy(name ->
                        assertThat(compose.service(name).at("/ports/0").asText())
                                .startsWith("${CHATDESK_BIND:-127.0.0.1}:"));
    }

    @Test
    void shouldAskEverythingThatStaysForItsHealth() {
        assertThat(compose.names())
                .filteredOn(name -> !compose.service(name).has("healthcheck"))
                .containsExactly("databases", "topics")
                .allSatisfy(name ->
                        assertThat(compose.service(name).at("/restart").asText()).isEqualTo("no"));
    }

    @Test
    void shouldWaitForWhatCanBeWaitedFor() {
        for (String name : compose.names()) {
            for (Map.Entry<String, JsonNode> other :
                    compose.service(name).path("depends_on").properties()) {
                boolean ends = !compose.service(other.getKey()).has("healthcheck");
                assertThat(other.getValue().at("/condition").asText())
                        .as("%s waits for %s", name, other.getKey())
                        .isEqualTo(ends ? "service_completed_successfully" : "service_healthy");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldGiveAServiceNoMoreRightsThanItNeeds(Part service) {
        JsonNode container = compose.service(service.id());
        assertThat(container.at("/read_only").asBoolean()).isTrue();
        assertThat(container.at("/cap_drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
        assertThat(container.has("mem_limit")).isTrue();
    }

    @Test
    void shouldMountOnlyWhatThereIs() {
        for (String name : compose.names()) {
            for (JsonNode volume : compose.service(name).path("volumes")) {
                String from = volume.asText().split(":", 2)[0];
                boolean there =
                        from.startsWith("./")
                                ? Files.exists(Project.path(from))
                                : compose.root().required("volumes").has(from);
                assertThat(there).as(volume.asText()).isTrue();
            }
        }
    }

    private String image(String name) {
        return compose.service(name).required("image").asText();
    }

    private static String version(String property) {
        return Project.property(property);
    }
}
