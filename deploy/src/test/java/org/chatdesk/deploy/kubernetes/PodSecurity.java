package org.chatdesk.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' Pod Security Standard "restricted", and on top of it a read-only file system and no
 * token for the cluster's own interface.
 */
final class PodSecurity {
    private final List<String> violations = new ArrayList<>();

    private PodSecurity() {}

    /** What is wrong with it, in words; empty when nothing is. */
    static List<String> violations(PodSpec pod) {
        var check = new PodSecurity();
        check.pod(pod);
        Stream.of(pod.getInitContainers(), pod.getContainers())
                .flatMap(List::stream)
                .forEach(check::container);
        return check.violations;
    }

    private void pod(PodSpec pod) {
        refuse(isTrue(pod.getHostNetwork()), "hostNetwork");
        refuse(isTrue(pod.getHostPID()), "hostPID");
        refuse(isTrue(pod.getHostIPC()), "hostIPC");
        refuse(!Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "token is mounted");
        refuse(
                !pod.getEphemeralContainers().isEmpty(),
                "ephemeral containers are not for manifests");
        pod.getVolumes().forEach(this::volume);
        var context = pod.getSecurityContext();
        if (context == null) {
            violations.add("no securityContext");
            return;
        }
        refuse(!isTrue(context.getRunAsNonRoot()), "runAsNonRoot is not true");
        refuse(context.getRunAsUser() == null || context.getRunAsUser() == 0, "runAsUser is root");
        refuse(
                context.getSeccompProfile() == null
                        || !"RuntimeDefault".equals(context.getSeccompProfile().getType()),
                "seccompProfile is not RuntimeDefault");
        refuse(!context.getSysctls().isEmpty(), "sysctls");
    }

    private void volume(Volume volume) {
        boolean allowed =
                Stream.of(
                                volume.getConfigMap(),
                                volume.getEmptyDir(),
                                volume.getSecret(),
                                volume.getPersistentVolumeClaim())
                        .anyMatch(Objects::nonNull);
        refuse(!allowed, "volume " + volume.getName() + " is of a kind that is not allowed");
    }

    private void container(Container container) {
        refuse(
                container.getPorts().stream()
                        .map(ContainerPort::getHostPort)
                        .anyMatch(Objects::nonNull),
                "hostPort");
        SecurityContext context = container.getSecurityContext();
        if (context == null) {
            violations.add("container without securityContext");
            return;
        }
        refuse(isTrue(context.getPrivileged()), "privileged");
        refuse(
                !Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                "allowPrivilegeEscalation is not false");
        refuse(!isTrue(context.getReadOnlyRootFilesystem()), "root file system can be written");
        refuse(Boolean.FALSE.equals(context.getRunAsNonRoot()), "container may run as root");
        refuse(Objects.equals(context.getRunAsUser(), 0L), "container runs as root");
        refuse(context.getSeccompProfile() != null, "container has its own seccompProfile");
        refuse(
                context.getProcMount() != null && !context.getProcMount().equals("Default"),
                "procMount");
        var capabilities = context.getCapabilities();
        refuse(
                capabilities == null || !capabilities.getDrop().equals(List.of("ALL")),
                "capabilities are not dropped");
        refuse(capabilities != null && !capabilities.getAdd().isEmpty(), "capabilities are added");
    }

    private void refuse(boolean wrong, String what) {
        if (wrong) {
            violations.add(what);
        }
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
