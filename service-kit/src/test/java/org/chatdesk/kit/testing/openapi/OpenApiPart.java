package org.chatdesk.kit.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One service's part of the public OpenAPI file. Only what is below {@code /api} is public; schemas
 * get the service's name before their own, for two services may use a name for two things.
 */
final class OpenApiPart {
    private static final String OWNER = "x-chatdesk-service";
    private static final String ROLES = "x-chatdesk-roles";
    private static final String SCHEMA_REF = "#/components/schemas/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String service;
    private final ObjectNode served;
    private final String prefix;

    OpenApiPart(String service, ObjectNode served) {
        this.service = service;
        this.prefix = Character.toUpperCase(service.charAt(0)) + service.substring(1);
        this.served = (ObjectNode) named(served);
    }

    static ObjectNode empty() {
        var file = JSON.objectNode().put("openapi", "3.1.0");
        file.putObject("info")
                .put("title", "ChatDesk")
                .put("version", "1")
                .put(
                        "description",
                        "Every public path, made from the services' code. What each means is in"
                                + " protocol.md. Errors are application/problem+json (RFC 9457).");
        file.putArray("security").addObject().putArray("token");
        file.putObject("paths");
        var components = file.putObject("components");
        components.putObject("schemas");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return file;
    }

    /** The file with this part as it is now; the other services' parts stay. */
    ObjectNode into(ObjectNode file) {
        var merged = file.deepCopy();
        merged.set("paths", paths(merged.withObjectProperty("paths")));
        var components = merged.withObjectProperty("components");
        components.set("schemas", schemas(components.withObjectProperty("schemas")));
        return merged;
    }

    private ObjectNode paths(ObjectNode before) {
        var all = new TreeMap<String, JsonNode>();
        before.properties().stream()
                .filter(path -> !isOwn(path.getValue()))
                .forEach(path -> all.put(path.getKey(), path.getValue()));
        served.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> add(all, path));
        return sorted(all);
    }

    private void add(Map<String, JsonNode> all, Map.Entry<String, JsonNode> path) {
        var item = ((ObjectNode) path.getValue()).deepCopy();
        item.properties().forEach(operation -> secure(operation.getValue()));
        item.put(OWNER, service);
        all.put(path.getKey(), item);
    }

    /** The scopes that stand there are roles, of a scheme that is nowhere said. */
    private static void secure(JsonNode operation) {
        if (operation instanceof ObjectNode known && known.has("responses")) {
            var roles = known.path("security").path(0).path("SecurityScheme");
            var security = known.putArray("security");
            if (!roles.isMissingNode()) {
                security.addObject().putArray("token");
                known.set(ROLES, roles);
            }
        }
    }

    private boolean isOwn(JsonNode path) {
        return path.path(OWNER).asText().equals(service);
    }

    private ObjectNode schemas(ObjectNode before) {
        var all = new TreeMap<String, JsonNode>();
        before.properties().stream()
                .filter(schema -> !schema.getKey().startsWith(prefix + "_"))
                .forEach(schema -> all.put(schema.getKey(), schema.getValue()));
        served.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> all.put(prefix + "_" + schema.getKey(), schema.getValue()));
        return sorted(all);
    }

    private static ObjectNode sorted(TreeMap<String, JsonNode> all) {
        var node = JSON.objectNode();
        node.setAll(all);
        return node;
    }

    /** The same with every reference to a schema under its new name. */
    private JsonNode named(JsonNode node) {
        if (node.isObject()) {
            var copy = JSON.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), renamed(field)));
            return copy;
        }
        if (node.isArray()) {
            var copy = JSON.arrayNode();
            node.forEach(item -> copy.add(named(item)));
            return copy;
        }
        return node;
    }

    private JsonNode renamed(Map.Entry<String, JsonNode> field) {
        var text = field.getValue().asText();
        return field.getKey().equals("$ref") && text.startsWith(SCHEMA_REF)
                ? JSON.textNode(
                        text.replaceFirst(Pattern.quote(SCHEMA_REF), SCHEMA_REF + prefix + "_"))
                : named(field.getValue());
    }
}
