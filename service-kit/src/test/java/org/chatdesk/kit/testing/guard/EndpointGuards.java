package org.chatdesk.kit.testing.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries every operation of a service with everybody who may not call it. A service's own test names
 * the operations that are open to all: whoever adds one has to say so there.
 */
public abstract class EndpointGuards {
    /** Of all callers here. */
    protected static final UUID ORGANIZATION = UUID.randomUUID();

    private static final List<String> DISGUISES = List.of(";x", "%3Bx", "%2F", "//");

    /** Operations open to all, as {@code METHOD /path/{id}}. */
    protected abstract Set<String> open();

    /**
     * Operations with rules of their own, tested elsewhere: those that take the sign-in provider's
     * tokens, and those with which the operator works on any organization.
     */
    protected Set<String> ofTheirOwnKind() {
        return Set.of();
    }

    /** Ids that exist, in an organization that none of the callers here belongs to. */
    protected List<UUID> foreignIds() {
        return List.of();
    }

    @Test
    void shouldHaveOperationsToGuard() {
        assertThat(Operations.all()).isNotEmpty();
        assertThat(Operations.all().stream().map(Operation::toString)).containsAll(open());
    }

    @Test
    void shouldRefuseWhoeverHasNoValidToken() { // INV-25
        var wrong = new ArrayList<String>();
        for (var operation : guarded()) {
            note(wrong, operation, "nobody", call(operation, operation.withAnyId(), null), 401);
            if (!isOfItsOwnKind(operation)) {
                ForgedTokens.all().forEach((kind, token) -> refused(wrong, operation, kind, token));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void refused(
            List<String> wrong, Operation operation, String kind, String token) {
        note(wrong, operation, kind, call(operation, operation.withAnyId(), token), 401);
    }

    @Test
    void shouldNotBeFooledByAPathThatLooksLikeAnother() { // INV-25
        var wrong = new ArrayList<String>();
        for (var operation : guarded()) {
            for (var disguise : DISGUISES) {
                var path = disguised(operation.withAnyId(), disguise);
                var status = call(operation, path, null).statusCode();
                if (status < 400 || status >= 500) {
                    wrong.add(operation + " as " + path + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String disguised(String path, String disguise) {
        return disguise.equals("//") ? path.replaceFirst("/", "//") : path + disguise;
    }

    @Test
    void shouldRefuseOtherKindsOfCallers() { // INV-25
        var rights = Rights.ofEachOperation();
        var wrong = new ArrayList<String>();
        for (var operation : guarded()) {
            var roles = rights.get(operation);
            if (roles == null && !isOfItsOwnKind(operation)) {
                wrong.add(operation + " has no roles");
            }
            if (roles == null) {
                continue;
            }
            Callers.of(ORGANIZATION)
                    .forEach((group, token) -> {
                        if (!roles.contains(group)) {
                            var answer = call(operation, operation.withAnyId(), token);
                            note(wrong, operation, group, answer, 403);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldAnswerForAnothersIdsAsForNone() { // INV-13
        var rights = Rights.ofEachOperation();
        var wrong = new ArrayList<String>();
        for (var operation : guarded()) {
            if (!operation.hasParameters()
                    || isOfItsOwnKind(operation)
                    || operation.path().startsWith("/internal/")) {
                continue;
            }
            Callers.of(ORGANIZATION)
                    .forEach((group, token) -> {
                        if (rights.getOrDefault(operation, Set.of()).contains(group)) {
                            compare(wrong, operation, group, token);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(List<String> wrong, Operation operation, String group, String token) {
        var unknown = call(operation, operation.withAnyId(), token);
        for (var id : foreignIds()) {
            var foreign = call(operation, operation.with(id.toString()), token);
            if (foreign.statusCode() != unknown.statusCode()
                    || !foreign.asString().equals(unknown.asString())) {
                wrong.add("%s as %s: %s".formatted(operation, group, foreign.asString()));
            }
        }
    }

    @Test
    void shouldNeverFailOnABodyThatIsNone() { // INV-29
        var rights = Rights.ofEachOperation();
        var bodies = List.of("", "{", "[]", "null", "\"text\"", "{\"unknown\":1}", "{\"id\":{}}");
        var wrong = new ArrayList<String>();
        for (var operation : Operations.all()) {
            if (!operation.hasBody()) {
                continue;
            }
            Callers.of(ORGANIZATION)
                    .forEach((group, token) -> {
                        if (rights.getOrDefault(operation, Set.of()).contains(group)) {
                            for (var body : bodies) {
                                var status = send(operation, token, body).statusCode();
                                if (status >= 500) {
                                    wrong.add(operation + " with " + body + ": " + status);
                                }
                            }
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    private boolean isOfItsOwnKind(Operation operation) {
        return ofTheirOwnKind().contains(operation.toString());
    }

    private List<Operation> guarded() {
        return Operations.all().stream()
                .filter(operation -> !open().contains(operation.toString()))
                .toList();
    }

    private static void note(
            List<String> wrong, Operation operation, String who, Response answer, int expected) {
        var isProblem = String.valueOf(answer.contentType()).startsWith("application/problem+json");
        if (answer.statusCode() != expected || !isProblem) {
            wrong.add(
                    "%s by %s: %d %s"
                            .formatted(operation, who, answer.statusCode(), answer.contentType()));
        }
    }

    private static Response call(Operation operation, String path, @Nullable String token) {
        var request = as(token);
        return (operation.hasBody() ? request.body("{}") : request)
                .request(operation.method(), path);
    }

    private static Response send(Operation operation, String token, String body) {
        return as(token).body(body).request(operation.method(), operation.withAnyId());
    }

    private static RequestSpecification as(@Nullable String token) {
        var request = given().urlEncodingEnabled(false).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
