package org.chatdesk.identity.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A widget of a test's own, as its administrator changes it. */
public record AdminWidget(UUID organization, String id) {
    private static final String PATH = "/api/admin/widgets";

    public static AdminWidget add(UUID organization) {
        String id =
                AdminOf.organization(organization)
                        .body(Map.of("name", "Test " + UUID.randomUUID()))
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return new AdminWidget(organization, id);
    }

    /** The oldest one. */
    public static AdminWidget first(UUID organization) {
        String id =
                AdminOf.organization(organization)
                        .get(PATH)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("widgets[0].id");
        return new AdminWidget(organization, id);
    }

    public String path() {
        return PATH + "/" + id;
    }

    public JsonPath get() {
        return AdminOf.organization(organization)
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public String key() {
        return Objects.requireNonNull(get().getString("keys[0].key"));
    }

    /** As it is, with these fields changed. */
    public Map<String, Object> with(Object... changes) {
        var changed = new HashMap<String, Object>(get().getMap(""));
        changed.remove("id");
        changed.remove("keys");
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    public ValidatableResponse put(Map<String, Object> settings) {
        return AdminOf.organization(organization).body(settings).put(path()).then();
    }

    public void change(Object... changes) {
        put(with(changes)).statusCode(200);
    }

    public ValidatableResponse post(String below, Map<String, ?> body) {
        return AdminOf.organization(organization).body(body).post(path() + below).then();
    }

    public ValidatableResponse remove() {
        return AdminOf.organization(organization).delete(path()).then();
    }
}
