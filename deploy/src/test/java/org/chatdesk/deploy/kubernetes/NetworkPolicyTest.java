package org.chatdesk.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.deploy.ExpectedSettings;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;

// INV-40
class NetworkPolicyTest {
    private static final List<String> OWNERS =
            List.of("identity", "message", "ticket", "crm-query", "notification");
    private static final List<NetworkPolicy> POLICIES = Base.render().all(NetworkPolicy.class);

    @Test
    void shouldDenyWhatNobodyDeclared() {
        var deny = Base.render().one(NetworkPolicy.class, "default-deny").getSpec();
        assertThat(deny.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(deny.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getIngress()).isEmpty();
        assertThat(deny.getEgress()).isEmpty();
    }

    @Test
    void shouldLetOutTheDeclaredArrowsAndNoOthers() {
        assertThat(Arrows.out(POLICIES))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(
                                        Stream.of("all -> kube-system/{k8s-app=kube-dns}:53"),
                                        between(),
                                        toKafka(),
                                        toPostgres(),
                                        Stream.of(
                                                "identity -> chatdesk-data/keycloak:8080",
                                                "notification -> anywhere:587"))
                                .flatMap(arrows -> arrows)
                                .toList());
    }

    @Test
    void shouldLetInTheSameAndTheWorldOnlyAtTheGateway() {
        assertThat(Arrows.in(POLICIES))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(between(), Stream.of("ingress-nginx/* -> gateway:8080"))
                                .toList());
    }

    @Test
    void shouldLetMailsOutWhereTheyAreSentTo() {
        var settings = Base.render().one(ConfigMap.class, "notification").getData();
        assertThat(settings).containsEntry("CHATDESK_SMTP_PORT", "587");
    }

    /** The gateway calls the owners; everybody gets keys and tokens from identity. */
    private static Stream<String> between() {
        return Stream.concat(
                OWNERS.stream().map(owner -> "gateway -> " + owner + ":8080"),
                Stream.of("message", "ticket", "notification", "crm-query")
                        .map(service -> service + " -> identity:8080"));
    }

    private static Stream<String> toKafka() {
        return ExpectedSettings.SERVICES.stream()
                .map(service -> service.id() + " -> chatdesk-data/kafka:9092");
    }

    private static Stream<String> toPostgres() {
        return ExpectedSettings.SERVICES.stream()
                .filter(service -> service != Part.GATEWAY)
                .map(service -> service.id() + " -> chatdesk-data/postgres:5432");
    }
}
