package org.chatdesk.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.gateway.AloneProfile;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The services are away, so a call that is let through answers 503. */
@QuarkusTest
@TestProfile(AloneProfile.class)
@QuarkusTestResource(Infrastructure.class)
class RevocationIT { // INV-28
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private final UUID organization = UUID.randomUUID();
    private final UUID somebody = UUID.randomUUID();

    @TestHTTPResource("/api/chat/socket")
    URI socket;

    private static final class Ears implements WebSocket.Listener {
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }

    @Test
    void shouldShutARemovedMemberOut() throws Exception {
        var token = Tokens.member(organization, somebody, Role.AGENT, "Ola");
        call(token).statusCode(503);
        var ears = open(token);

        change(Role.AGENT, false);

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4403);
        awaitRevoked(token);
        assertThat(statusOfSocket(token)).isEqualTo(401);
    }

    @Test
    void shouldWantAFreshTokenAfterAChangeOfRole() throws Exception {
        var before = Tokens.member(organization, somebody, Role.ADMIN, "Ola");
        var ears = open(before);

        change(Role.AGENT, true);

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4401);
        awaitRevoked(before);
        var fresh = Tokens.member(organization, somebody, Role.AGENT, "Ola");
        call(fresh).statusCode(503);
        open(fresh);
    }

    @Test
    void shouldShutABlockedContactOut() throws Exception {
        var token = Tokens.contact(organization, somebody, "client", "C");
        var ears = open(token);

        var blocked = new ContactChanged(somebody, "client", "c", "C", null, "en", true, null);
        EventLog.publish(
                Topics.CONTACT_CHANGED, EventLog.event(organization, somebody, 2, blocked));

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4403);
        awaitRevoked(token);
    }

    @Test
    void shouldShutAnExpiredVisitorOut() throws Exception { // INV-20
        var token = Tokens.contact(organization, somebody, "visitor", "Quiet Otter");
        var ears = open(token);

        var expired = new VisitorExpired(somebody, Instant.now(), VisitorPolicy.ANONYMISE);
        EventLog.publish(
                Topics.VISITOR_EXPIRED, EventLog.event(organization, somebody, 2, expired));

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4404);
        awaitRevoked(token);
    }

    @Test
    void shouldShutASuspendedOrganizationOutUntilItGoesOn() throws Exception {
        var member = Tokens.member(organization, somebody, Role.ADMIN, "Ola");
        var contact = Tokens.contact(organization, UUID.randomUUID(), "client", "C");
        var elsewhere = Tokens.member(UUID.randomUUID(), somebody, Role.ADMIN, "Ola");
        var ears = open(contact);

        suspend(true);

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4403);
        awaitRevoked(member);
        awaitRevoked(contact);
        call(elsewhere).statusCode(503);

        suspend(false);
        await().atMost(IN_TIME).untilAsserted(() -> call(member).statusCode(503));
    }

    @Test
    void shouldLetAMergedVisitorComeAgainAsTheContact() throws Exception { // I5
        var visitor = Tokens.contact(organization, somebody, "visitor", "Quiet Otter");
        var ears = open(visitor);

        var merged = new ContactMerged(somebody, UUID.randomUUID());
        EventLog.publish(Topics.CONTACT_MERGED, EventLog.event(organization, somebody, 2, merged));

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4401);
        awaitRevoked(visitor);
    }

    @Test
    void shouldShutContactsInABlockedRangeOut() throws Exception { // I14
        var contact = Tokens.contact(organization, somebody, "client", "C");
        var member = Tokens.member(organization, UUID.randomUUID(), Role.ADMIN, "Ola");
        var ears = open(contact);

        change(false, List.of("127.0.0.0/8", "::1/128"));

        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4403);
        awaitRevoked(contact);
        assertThat(statusOfSocket(contact)).isEqualTo(401);
        call(member).statusCode(503);
    }

    @Test
    void shouldLetCallsWithoutATokenAndWithAnothersPass() {
        change(Role.AGENT, false);
        awaitRevoked(Tokens.member(organization, somebody, Role.AGENT, "Ola"));

        given().get("/api/support_chat").then().statusCode(503);
        call("e30.e30.e30").statusCode(503);
        call("not a token").statusCode(503);
        call(Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Eva")).statusCode(503);
    }

    @Test
    void shouldNotBeFooledByTheCaseOfTheScheme() {
        var token = Tokens.member(organization, somebody, Role.AGENT, "Ola");
        change(Role.AGENT, false);
        awaitRevoked(token);

        given().header("Authorization", "bEARER  " + token)
                .get("/api/agent/status")
                .then()
                .statusCode(401);
    }

    private void change(Role role, boolean active) {
        var changed = new MemberChanged(somebody, "Ola", "ola@x.example", role, active, List.of());
        EventLog.publish(Topics.MEMBER_CHANGED, EventLog.event(organization, somebody, 2, changed));
    }

    private void suspend(boolean suspended) {
        change(suspended, List.of());
    }

    private void change(boolean suspended, List<String> blockedRanges) {
        var changed =
                new OrganizationChanged(
                        organization,
                        "O",
                        "o",
                        "http://o.example",
                        "en",
                        "UTC",
                        List.of("client"),
                        Duration.ofMinutes(5),
                        VisitorPolicy.DELETE,
                        suspended,
                        null,
                        blockedRanges);
        EventLog.publish(
                Topics.ORGANIZATION_CHANGED,
                EventLog.event(organization, organization, 2, changed));
    }

    private static void awaitRevoked(String token) {
        await().atMost(IN_TIME)
                .untilAsserted(
                        () -> call(token).statusCode(401).body("code", equalTo("token.revoked")));
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/agent/status").then();
    }

    private Ears open(String token) {
        var ears = new Ears();
        connect(token, ears).join();
        return ears;
    }

    private int statusOfSocket(String token) {
        try {
            connect(token, new Ears()).join();
            throw new AssertionError("The socket was let in");
        } catch (CompletionException e) {
            var refused = (WebSocketHandshakeException) Objects.requireNonNull(e.getCause());
            return refused.getResponse().statusCode();
        }
    }

    private CompletableFuture<WebSocket> connect(String token, Ears ears) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(socket.toString().replaceFirst("^http", "ws")), ears);
    }
}
