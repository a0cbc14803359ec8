package org.chatdesk.identity.token;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.JwksRelay;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.token.domain.KeyLife;
import org.chatdesk.kit.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a verifier that fetches the keys over HTTP, as every service does. */
@QuarkusTest
class RotateKeysIT { // I2
    private static final String PATH = "/api/admin/signing-keys";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject RotateKeys rotation;
    @Inject MovableClock clock;

    @Inject
    @Tenant("own-tokens")
    TenantIdentityProvider otherService;

    @TestHTTPResource URI self;

    @ConfigProperty(name = "chatdesk.service-secret")
    String secret;

    @BeforeEach
    void publishToOthers() {
        JwksRelay.ask(self);
    }

    @AfterEach
    void goOn() {
        clock.run();
    }

    @Test
    void shouldRotateWithoutAnybodyNoticing() {
        var before = token();
        accepts(before);

        var next = operator().post(PATH + "/rotate").then().statusCode(202).extract().jsonPath();
        var announced = kid(next, "announced");
        assertThat(published()).contains(kid(before), announced);
        operator()
                .post(PATH + "/rotate")
                .then()
                .statusCode(202)
                .body("keys.size()", equalTo(keys(next)));
        assertThat(kid(token())).as("not yet").isEqualTo(kid(before));

        pass(KeyLife.ANNOUNCED_FOR);
        var after = token();
        assertThat(kid(after)).isEqualTo(announced);
        accepts(after);
        accepts(before);
        assertThat(published()).contains(kid(before), announced);

        pass(KeyLife.RETIRED_FOR);
        assertThat(published()).contains(announced).doesNotContain(kid(before));
    }

    @Test
    void shouldRotateByItselfAndAgreeWithOtherInstances() throws Exception {
        pass(KeyLife.ANNOUNCED_FOR); // Ends what another test may have begun.
        pass(KeyLife.RETIRED_FOR);
        var active = token();

        clock.stopAt(clock.instant().plus(KeyLife.ACTIVE_FOR));
        goOnAtOnce(4);
        assertThat(rotation.list())
                .extracting(KeyLife::state)
                .containsExactly(KeyLife.State.ANNOUNCED, KeyLife.State.ACTIVE);

        clock.stopAt(clock.instant().plus(KeyLife.ANNOUNCED_FOR));
        goOnAtOnce(4);
        assertThat(rotation.list())
                .extracting(KeyLife::state)
                .containsExactly(KeyLife.State.ACTIVE, KeyLife.State.RETIRED);
        assertThat(kid(token())).isNotEqualTo(kid(active));
    }

    private void goOnAtOnce(int instances) throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(instances)) {
            for (int i = 0; i < instances; i++) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            rotation.goOn();
                            return null;
                        }));
            }
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }
    }

    @Test
    void shouldReplaceAStolenKeyAtOnce() {
        var stolen = token();

        operator()
                .post(PATH + "/" + kid(stolen) + "/revoke")
                .then()
                .statusCode(200)
                .body("keys.findAll { it.state == 'active' }.size()", equalTo(1));

        assertThat(published()).doesNotContain(kid(stolen));
        var fresh = token();
        assertThat(kid(fresh)).isNotEqualTo(kid(stolen));
        accepts(fresh);
        assertThatThrownBy(() -> OwnTokens.verified(stolen)).isInstanceOf(AssertionError.class);
        operator()
                .get("/api/admin/audit?area=signing-key")
                .then()
                .body("entries[0].action", equalTo("signing-key.revoked"))
                .body("entries[0].subject", equalTo(kid(stolen)));
        operator().post(PATH + "/" + kid(stolen) + "/revoke").then().statusCode(404);
    }

    @Test
    void shouldBeForTheOperatorOnly() { // INV-25
        admin().get(PATH).then().statusCode(403);
        admin().post(PATH + "/rotate").then().statusCode(403);
        admin().post(PATH + "/x/revoke").then().statusCode(403);
    }

    private void pass(Duration time) {
        clock.stopAt(clock.instant().plus(time));
        rotation.goOn();
    }

    private String token() {
        return given().contentType("application/json")
                .body(Map.of("service", "message", "secret", secret))
                .post("/internal/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private void accepts(String token) {
        var identity =
                otherService
                        .authenticate(new AccessTokenCredential(token))
                        .await()
                        .atMost(PATIENCE);
        assertThat(identity.hasRole("service")).isTrue();
    }

    private static String kid(String token) {
        var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new JsonPath(new String(header, StandardCharsets.UTF_8)).getString("kid");
    }

    private static String kid(JsonPath keys, String state) {
        return keys.getString("keys.find { it.state == '%s' }.kid".formatted(state));
    }

    private static int keys(JsonPath answer) {
        return answer.getList("keys").size();
    }

    private static List<String> published() {
        return get("/.well-known/jwks.json").jsonPath().getList("keys.kid");
    }

    private static RequestSpecification operator() {
        return member(Role.SUPER_ADMIN);
    }

    private static RequestSpecification admin() {
        return member(Role.ADMIN);
    }

    private static RequestSpecification member(Role role) {
        return given().auth().oauth2(Tokens.member(Seeded.CLINIC, UUID.randomUUID(), role, "Rut"));
    }
}
