package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** An agent sees whether a visitor is there (M11). */
@EndToEnd
class PresenceE2E {
    // Nobody is told of whoever only loads a page anew: five seconds, and the way of the word.
    private static final LocatorAssertions.ContainsTextOptions AFTER_THE_LINGER =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @Test
    void shouldShowWhoIsThereAndWhoHasLeft(World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        Panel panel = site.openChat().chatAsVisitor();
        panel.send("Can you see me?");
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Can you see me?").click();
        assertThat(console.header()).containsText("Online");
        assertThat(console.row("Can you see me?")).containsText("Online");

        site.page().close();
        assertThat(console.header()).containsText("Last seen just now", AFTER_THE_LINGER);
    }
}
