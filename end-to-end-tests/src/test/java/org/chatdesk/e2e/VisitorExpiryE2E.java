package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/**
 * A visitor's time is over to the second, everywhere at once (I4). The salon's live for seconds.
 */
@EndToEnd
class VisitorExpiryE2E {
    private static final int VISITOR_EXPIRED = 4404;
    private static final String SIDEBAR = "/api/admin/chats/sidebar";

    // INV-20: the token is refused by REST and by the socket, and not a moment earlier.
    @Test
    void shouldEndEverywhereWhenItsTimeIsOver(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.salon()).openChat().chatAsVisitor();
        panel.send("Do you have time on Friday?");
        assertThat(panel.own("Do you have time on Friday?")).containsText(Marks.COMMITTED);

        JsonNode entered =
                world.edge()
                        .init(world.salon().widget().key(), Map.of("asVisitor", true))
                        .expect(200)
                        .json();
        Instant end = Instant.parse(entered.path("expiresAt").asText());
        String contact = entered.path("contact").path("id").asText();
        Caller visitor = world.edge().as(entered.path("token").asText());
        UUID conversation = visitor.support();
        visitor.send(conversation, "Or on Saturday?").expect(201);
        Caller agent = world.of(world.salon()).member("agent");
        await("the visitor in the sidebar")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(agent.get(SIDEBAR).body()).contains(contact));

        try (ChatSocket socket = visitor.socket()) {
            assertThat(socket.isOpen()).isTrue();
            int code = socket.awaitClose(World.SALON_VISITOR_LIFE.plusSeconds(10));

            assertThat(code).isEqualTo(VISITOR_EXPIRED);
            assertThat(Instant.now()).isBetween(end.minusSeconds(1), end.plusSeconds(4));
        }
        assertEnded(visitor.history(conversation));
        assertEnded(visitor.send(conversation, "Too late"));
        await("the visitor gone from the sidebar")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(agent.get(SIDEBAR).body()).doesNotContain(contact));
        assertThat(panel.ended()).isVisible();
    }

    /** By the gateway, which has heard of it, or by the token's own end, whichever is first. */
    private static void assertEnded(Answer answer) {
        answer.expect(401);
        assertThat(answer.json().path("code").asText()).isIn("token.revoked", "token.invalid");
    }

    // INV-20: the session goes on, but never as the visitor that ended.
    @Test
    void shouldStartAnewInTheWidget(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.salon()).openChat().chatAsVisitor();
        panel.send("My first life");
        assertThat(panel.ended())
                .isVisible(
                        new IsVisibleOptions()
                                .setTimeout(World.SALON_VISITOR_LIFE.plusSeconds(15).toMillis()));

        panel.button("Start a new chat").click();
        panel.chatAsVisitor();
        panel.send("My second life");

        assertThat(panel.own("My second life")).containsText(Marks.COMMITTED);
        assertThat(panel.own("My first life")).hasCount(0);
    }
}
