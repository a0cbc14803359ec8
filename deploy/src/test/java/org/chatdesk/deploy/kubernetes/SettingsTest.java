package org.chatdesk.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chatdesk.deploy.ExpectedSettings;
import org.chatdesk.deploy.Script;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SettingsTest {
    static final List<Part> SERVICES = ExpectedSettings.SERVICES;
    private final Base base = Base.render();

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldTellAServiceWhatTheRunnerTellsIt(Part service, @TempDir Path folder) {
        var expected = new ExpectedSettings(folder);
        var plain = plain(container(service));
        var names = new HashSet<>(plain.keySet());
        names.addAll(fromSecrets(container(service)).keySet());

        assertThat(names).isEqualTo(expected.names(service));
        assertThat(plain).containsAllEntriesOf(expected.fixed(service));
        if (service != Part.GATEWAY) {
            assertThat(plain.get("CHATDESK_DB_URL")).endsWith("/" + expected.database(service));
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldKeepSecretsOutOfConfigMaps(Part service) {
        assertThat(plain(container(service)).keySet())
                .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|MASTER_KEY)"));
    }

    @Test
    void shouldHaveAScriptThatMakesEverySecret(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path settings = folder.resolve("cluster.env");
        Script.run("deploy/make-env", settings.toString());
        var made =
                StrictObjects.parse(Script.run("k8s/make-secrets", settings.toString())).stream()
                        .map(Secret.class::cast)
                        .collect(
                                Collectors.toMap(
                                        secret -> secret.getMetadata().getName(),
                                        secret -> secret.getStringData().keySet()));

        assertThat(SERVICES)
                .flatMap(service -> fromSecrets(container(service)).values())
                .filteredOn(key -> !Boolean.TRUE.equals(key.getOptional()))
                .allSatisfy(key ->
                        assertThat(made.getOrDefault(key.getName(), Set.of()))
                                .contains(key.getKey()));
    }

    private Map<String, String> plain(Container container) {
        var values = new TreeMap<String, String>();
        container
                .getEnvFrom()
                .forEach(from ->
                        values.putAll(
                                base.one(ConfigMap.class, from.getConfigMapRef().getName())
                                        .getData()));
        return values;
    }

    private static Map<String, SecretKeySelector> fromSecrets(Container container) {
        return container.getEnv().stream()
                .collect(
                        Collectors.toMap(
                                EnvVar::getName,
                                variable -> variable.getValueFrom().getSecretKeyRef()));
    }

    private Container container(Part service) {
        return base.deployment(service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }
}
