package org.chatdesk.identity.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.chatdesk.identity.seed.domain.SeedFile;

/** The clinic's part of the seed, as an organization that no other test knows. */
final class OwnSeed {
    private final UUID id = UUID.randomUUID();
    private final ObjectMapper json;
    private final ObjectNode organization;

    OwnSeed(ObjectMapper json) throws IOException {
        this.json = json;
        var seed = json.readTree(Path.of("src/test/resources/seed.json").toFile());
        organization = (ObjectNode) seed.path("organizations").get(0);
        organization.put("id", id.toString()).put("slug", "own-" + id);
        organization.put("apiKey", "cdk_" + id);
        object("widget").put("key", "wk_" + id);
        object("identitySecret").put("kid", kid());
        contact().put("email", "own-" + id + "@mail.example");
        for (var member : organization.path("members")) {
            ((ObjectNode) member)
                    .put("id", UUID.randomUUID().toString())
                    .put("email", member.path("email").asText() + "." + id);
        }
    }

    UUID id() {
        return id;
    }

    String kid() {
        return "own-" + id.toString().substring(0, 8);
    }

    /** The one who is an agent. */
    UUID agent() {
        return id(organization.path("members").get(0));
    }

    /** The one that is called Billing. */
    UUID department() {
        return id(organization.path("departments").get(1));
    }

    /** Everything that is there says something else. */
    OwnSeed rewritten() {
        organization.put("name", "As the file wants it");
        object("widget").put("greeting", "As the file wants it").put("key", "wk_other-" + id);
        object("identitySecret").put("secret", "another-secret-for-tests-0123456789abcdef");
        for (var one : organization.path("members")) {
            ((ObjectNode) one).put("name", "As the file wants it");
        }
        contact().put("name", "As the file wants it");
        return this;
    }

    OwnSeed withDepartment(String name) {
        organization
                .withArray("departments")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("name", name);
        return this;
    }

    SeedFile file() throws IOException {
        var file = json.createObjectNode();
        file.putArray("organizations").add(organization);
        return json.treeToValue(file, SeedFile.class);
    }

    private ObjectNode contact() {
        return (ObjectNode) organization.path("contacts").get(0);
    }

    private ObjectNode object(String field) {
        return (ObjectNode) organization.path(field);
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asText());
    }
}
