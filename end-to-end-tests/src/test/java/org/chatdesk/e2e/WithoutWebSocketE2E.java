package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** Where no WebSocket comes through, everything still arrives, and the dot says so (W7, G5). */
@EndToEnd
class WithoutWebSocketE2E {
    private static final String AGENT = "Jonas Lie";
    private static final String SLOW = "Connected (slow)";

    @Test
    void shouldTalkInBothDirectionsByPolling(World world, Browsing browsing) {
        Panel panel = browsing.visitWithoutSockets(world.clinic()).openChat().chatAsVisitor();
        panel.send("Can you hear me without a socket?");
        assertThat(panel.own("Can you hear me without a socket?")).containsText(Marks.COMMITTED);
        assertThat(panel.connection()).hasText(SLOW);

        var agent = world.of(world.clinic()).first("agent");
        Console console = browsing.signInWithoutSockets(world, agent);
        assertThat(console.page().getByLabel(SLOW)).isVisible();
        console.row("Can you hear me without a socket?").click();
        // Read marks travel, too.
        assertThat(panel.own("Can you hear me without a socket?")).containsText("Read");
        console.reply("Loud and clear.");
        assertThat(panel.message(AGENT, "Loud and clear.")).isVisible();
        // M5: the visitor has the panel open.
        assertThat(console.message("Loud and clear.")).containsText("Read");

        for (int i = 1; i <= 5; i++) {
            panel.send("Number " + i);
        }
        for (int i = 1; i <= 5; i++) {
            assertThat(console.message("Number " + i)).hasCount(1);
            assertThat(panel.own("Number " + i)).hasCount(1);
        }
        assertThat(panel.own("Number 5")).containsText(Marks.COMMITTED);
    }
}
