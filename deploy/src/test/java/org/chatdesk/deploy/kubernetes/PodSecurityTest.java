package org.chatdesk.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PodSecurityTest {
    private static final String NAME = "chatdesk";
    private static final Map<String, Consumer<PodSpec>> FAULTS =
            Map.ofEntries(
                    Map.entry("network of the host", pod -> pod.setHostNetwork(true)),
                    Map.entry("processes of the host", pod -> pod.setHostPID(true)),
                    Map.entry("memory of the host", pod -> pod.setHostIPC(true)),
                    Map.entry("token", pod -> pod.setAutomountServiceAccountToken(null)),
                    Map.entry("no context", pod -> pod.setSecurityContext(null)),
                    Map.entry("root", pod -> pod.getSecurityContext().setRunAsUser(0L)),
                    Map.entry("may be root", pod -> pod.getSecurityContext().setRunAsNonRoot(null)),
                    Map.entry(
                            "no seccomp", pod -> pod.getSecurityContext().setSeccompProfile(null)),
                    Map.entry(
                            "folder of the host",
                            pod ->
                                    pod.setVolumes(
                                            List.of(
                                                    new VolumeBuilder()
                                                            .withName("host")
                                                            .withNewHostPath()
                                                            .withPath("/")
                                                            .endHostPath()
                                                            .build()))),
                    Map.entry(
                            "port of the host",
                            inside(container ->
                                    container.setPorts(
                                            List.of(
                                                    new ContainerPortBuilder()
                                                            .withHostPort(80)
                                                            .build())))),
                    Map.entry(
                            "container without context",
                            inside(container -> container.setSecurityContext(null))),
                    Map.entry(
                            "privileged",
                            inside(container ->
                                    container.getSecurityContext().setPrivileged(true))),
                    Map.entry(
                            "escalation",
                            inside(container ->
                                    container
                                            .getSecurityContext()
                                            .setAllowPrivilegeEscalation(null))),
                    Map.entry(
                            "writable root",
                            inside(container ->
                                    container
                                            .getSecurityContext()
                                            .setReadOnlyRootFilesystem(null))),
                    Map.entry(
                            "container as root",
                            inside(container -> container.getSecurityContext().setRunAsUser(0L))),
                    Map.entry(
                            "container without seccomp",
                            inside(container ->
                                    container
                                            .getSecurityContext()
                                            .setSeccompProfile(
                                                    new SeccompProfile(null, "Unconfined")))),
                    Map.entry(
                            "capabilities kept",
                            inside(container ->
                                    container.getSecurityContext().setCapabilities(null))),
                    Map.entry(
                            "capability added",
                            inside(container ->
                                    container
                                            .getSecurityContext()
                                            .setCapabilities(
                                                    new Capabilities(
                                                            List.of("NET_ADMIN"),
                                                            List.of("ALL"))))));

    // INV-40
    @Test
    void shouldMeetTheRestrictedStandard() {
        assertThat(Base.render().all(Deployment.class))
                .hasSize(6)
                .allSatisfy(deployment ->
                        assertThat(
                                        PodSecurity.violations(
                                                deployment.getSpec().getTemplate().getSpec()))
                                .isEmpty());
    }

    @Test
    void shouldAskTheClusterToEnforceIt() {
        var namespace = Base.render().one(Namespace.class, NAME);
        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @TestFactory
    Stream<DynamicTest> shouldSeeEachFault() {
        return FAULTS.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> see(fault.getValue())));
    }

    private static void see(Consumer<PodSpec> fault) {
        PodSpec pod = Base.render().deployment(Part.MESSAGE).getSpec().getTemplate().getSpec();
        fault.accept(pod);
        assertThat(PodSecurity.violations(pod)).hasSize(1);
    }

    private static Consumer<PodSpec> inside(Consumer<Container> fault) {
        return pod -> fault.accept(pod.getContainers().getFirst());
    }
}
