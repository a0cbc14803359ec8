package org.chatdesk.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.List;
import java.util.Map;
import org.chatdesk.deploy.ExpectedSettings;
import org.chatdesk.deploy.Project;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BaseTest {
    static final List<Part> SERVICES = ExpectedSettings.SERVICES;
    private final Base base = Base.render();

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldSelectThePodsOfTheService(Part service) {
        String name = service.id();
        var pods = Map.of("app.kubernetes.io/name", name);
        var deployment = base.deployment(service).getSpec();

        assertThat(deployment.getTemplate().getMetadata().getLabels()).containsAllEntriesOf(pods);
        assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(pods);
        assertThat(base.one(Service.class, name).getSpec().getSelector()).isEqualTo(pods);
        assertThat(budget(name).getSelector().getMatchLabels()).isEqualTo(pods);
        assertThat(policy(name).getPodSelector().getMatchLabels()).isEqualTo(pods);
    }

    // INV-40
    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldSurviveTheDrainingOfANode(Part service) {
        // With one instance minAvailable 1 would never let a node be drained.
        assertThat(budget(service.id()).getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(budget(service.id()).getMinAvailable()).isNull();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldRunAsItsOwnAccount(Part service) {
        var pod = base.deployment(service).getSpec().getTemplate().getSpec();
        assertThat(pod.getServiceAccountName()).isEqualTo(service.id());
        assertThat(base.one(ServiceAccount.class, service.id()).getAutomountServiceAccountToken())
                .isFalse();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldPinTheImageToTheVersionThatIsBuilt(Part service) {
        assertThat(container(service).getImage())
                .isEqualTo("chatdesk/" + service.id() + ":" + Project.version());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldAskForTheHealthOfTheService(Part service) {
        Container container = container(service);
        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldLimitWhatAServiceTakes(Part service) {
        var resources = container(service).getResources();
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsKey("memory");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldHaveATmpOfItsOwn(Part service) {
        assertThat(container(service).getVolumeMounts())
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
    }

    @Test
    void shouldHaveNothingElse() {
        assertThat(base.all(Deployment.class)).hasSameSizeAs(SERVICES);
        assertThat(base.all(Service.class)).hasSameSizeAs(SERVICES);
    }

    private Container container(Part service) {
        List<Container> all =
                base.deployment(service).getSpec().getTemplate().getSpec().getContainers();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private PodDisruptionBudgetSpec budget(String name) {
        return base.one(PodDisruptionBudget.class, name).getSpec();
    }

    private NetworkPolicySpec policy(String name) {
        return base.one(NetworkPolicy.class, name).getSpec();
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }
}
