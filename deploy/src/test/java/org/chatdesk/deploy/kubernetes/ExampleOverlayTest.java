package org.chatdesk.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import org.chatdesk.deploy.ExpectedSettings;
import org.chatdesk.deploy.Project;
import org.junit.jupiter.api.Test;

/** The overlay's files alone; how Kustomize puts them together is Kustomize's. */
class ExampleOverlayTest {
    private static final String FOLDER = "k8s/overlays/example/";
    private final Base base = Base.render();

    @Test
    void shouldSetOnlyWhatBaseHas() {
        assertThat(StrictObjects.parse(Project.text(FOLDER + "settings.yaml")))
                .isNotEmpty()
                .allSatisfy(patch ->
                        assertThat(
                                        base.one(ConfigMap.class, patch.getMetadata().getName())
                                                .getData())
                                .containsKeys(
                                        ((ConfigMap) patch)
                                                .getData()
                                                .keySet()
                                                .toArray(String[]::new)));
    }

    @Test
    void shouldShowTheWorldOnlyWhatBrowsersNeed() {
        var ingress =
                (Ingress) StrictObjects.parse(Project.text(FOLDER + "ingress.yaml")).getFirst();
        var paths = ingress.getSpec().getRules().getFirst().getHttp().getPaths();
        assertThat(paths)
                .extracting(HTTPIngressPath::getPath)
                .containsExactly("/api", "/console", "/widget", "/widget.js");
        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(path.getBackend().getService().getName()).isEqualTo("gateway"));
    }

    @Test
    void shouldTakeEveryImageFromItsRegistry() {
        JsonNode images = Project.yaml(FOLDER + "kustomization.yaml").getFirst().path("images");
        assertThat(images.findValuesAsText("name"))
                .containsExactlyElementsOf(
                        ExpectedSettings.SERVICES.stream()
                                .map(service -> "chatdesk/" + service.id())
                                .toList());
    }
}
