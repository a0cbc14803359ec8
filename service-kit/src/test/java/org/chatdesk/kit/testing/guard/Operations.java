package org.chatdesk.kit.testing.guard;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the operations from the OpenAPI file that the service under test serves. */
final class Operations {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private Operations() {}

    static List<Operation> all() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        var found = new ArrayList<Operation>();
        paths.forEach((path, item) ->
                item.keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path))
                        .forEach(found::add));
        return found;
    }
}
