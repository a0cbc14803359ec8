package org.chatdesk.e2e.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.files.Folders;

/** The seed of the demo, but the salon's visitors are gone after seconds. */
final class ShortLives {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShortLives() {}

    static Path write(DemoData demo, Path file) {
        demo.writeSeed(file);
        try {
            ObjectNode seed = JSON.readValue(file.toFile(), ObjectNode.class);
            for (var organization : seed.withArray("organizations")) {
                if (organization.path("slug").asText().startsWith("salon")) {
                    ((ObjectNode) organization)
                            .put("visitorLife", World.SALON_VISITOR_LIFE.toString());
                }
            }
            Folders.writeSecret(file, JSON.writeValueAsString(seed));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
