package org.chatdesk.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatdesk.deploy.Project;
import org.chatdesk.runner.settings.Part;

/** The objects of k8s/base, as Kustomize renders them. */
record Base(List<HasMetadata> objects) {
    private static final String FOLDER = "k8s/base/";

    /** All that base uses of Kustomize, and all that this reader knows. */
    private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "namespace", "resources");

    static Base render() {
        JsonNode kustomization = Project.yaml(FOLDER + "kustomization.yaml").getFirst();
        kustomization.fieldNames().forEachRemaining(Base::mustBeKnown);
        String namespace = kustomization.required("namespace").asText();
        var objects = new ArrayList<HasMetadata>();
        for (JsonNode file : kustomization.required("resources")) {
            objects.addAll(StrictObjects.parse(Project.text(FOLDER + file.asText())));
        }
        objects.stream()
                .filter(object -> !(object instanceof Namespace))
                .forEach(object -> object.getMetadata().setNamespace(namespace));
        return new Base(objects);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .reduce((_, _) -> {
                    throw new AssertionError("Twice: " + kind.getSimpleName() + " " + name);
                })
                .orElseThrow(
                        () -> new AssertionError("No " + kind.getSimpleName() + " called " + name));
    }

    Deployment deployment(Part service) {
        return one(Deployment.class, service.id());
    }

    private static void mustBeKnown(String field) {
        if (!KNOWN.contains(field)) {
            throw new IllegalArgumentException("This reader does not know " + field);
        }
    }
}
