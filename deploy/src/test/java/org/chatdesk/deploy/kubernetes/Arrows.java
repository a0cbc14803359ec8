package org.chatdesk.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may talk to whom, one {@code from -> to:port} each, as NetworkPolicies say it. */
final class Arrows {
    private static final String NAME = "app.kubernetes.io/name";
    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    private Arrows() {}

    /** As the callers' policies let them out. */
    static Set<String> out(List<NetworkPolicy> policies) {
        return policies.stream()
                .flatMap(policy ->
                        policy.getSpec().getEgress().stream()
                                .flatMap(rule ->
                                        arrows(
                                                List.of(subject(policy)),
                                                peers(rule.getTo()),
                                                rule.getPorts())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the called ones' policies let them in. */
    static Set<String> in(List<NetworkPolicy> policies) {
        return policies.stream()
                .flatMap(policy ->
                        policy.getSpec().getIngress().stream()
                                .flatMap(rule ->
                                        arrows(
                                                peers(rule.getFrom()),
                                                List.of(subject(policy)),
                                                rule.getPorts())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> arrows(
            List<String> from, List<String> to, List<NetworkPolicyPort> ports) {
        return from.stream()
                .flatMap(one ->
                        to.stream()
                                .flatMap(other ->
                                        ports(ports)
                                                .map(port -> one + " -> " + other + ":" + port)));
    }

    /** A rule without ports opens all of them. */
    private static Stream<String> ports(List<NetworkPolicyPort> ports) {
        return ports.isEmpty()
                ? Stream.of("any")
                : ports.stream().map(port -> String.valueOf(port.getPort().getValue()));
    }

    private static List<String> peers(List<NetworkPolicyPeer> peers) {
        return peers.isEmpty() ? List.of("anywhere") : peers.stream().map(Arrows::peer).toList();
    }

    private static String subject(NetworkPolicy policy) {
        LabelSelector selector = policy.getSpec().getPodSelector();
        return selector.getMatchLabels().isEmpty() ? "all" : label(selector, NAME);
    }

    private static String peer(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return peer.getIpBlock().getCidr();
        }
        String namespace =
                peer.getNamespaceSelector() == null
                        ? ""
                        : label(peer.getNamespaceSelector(), NAMESPACE) + "/";
        String pod = peer.getPodSelector() == null ? "*" : label(peer.getPodSelector(), NAME);
        return namespace + pod;
    }

    private static String label(LabelSelector selector, String name) {
        String value = selector.getMatchLabels().get(name);
        return value == null ? selector.getMatchLabels().toString() : value;
    }
}
