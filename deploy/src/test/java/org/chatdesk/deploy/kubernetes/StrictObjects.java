package org.chatdesk.deploy.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatdesk.deploy.Project;

/**
 * Reads Kubernetes objects as strictly as a cluster with field validation: unknown kinds, unknown
 * fields, keys given twice and numbers where a text belongs are errors.
 */
final class StrictObjects {
    private static final Map<String, Class<? extends HasMetadata>> KINDS =
            Stream.of(
                            Namespace.class,
                            ServiceAccount.class,
                            ConfigMap.class,
                            Secret.class,
                            PersistentVolumeClaim.class,
                            Service.class,
                            Deployment.class,
                            PodDisruptionBudget.class,
                            NetworkPolicy.class,
                            Ingress.class)
                    .collect(Collectors.toMap(StrictObjects::name, Function.identity()));
    private static final JsonMapper JSON = mapper();

    private StrictObjects() {}

    static List<HasMetadata> parse(String text) {
        return Project.parse(text).stream().map(StrictObjects::object).toList();
    }

    private static HasMetadata object(JsonNode document) {
        String name = document.path("apiVersion").asText() + " " + document.path("kind").asText();
        Class<? extends HasMetadata> kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("Not a kind that is expected: " + name);
        }
        try {
            return JSON.treeToValue(document, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static String name(Class<? extends HasMetadata> kind) {
        return HasMetadata.getApiVersion(kind) + " " + HasMetadata.getKind(kind);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(new NothingMore())
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** The models keep unknown fields aside; here they are errors. */
    private static final class NothingMore extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
