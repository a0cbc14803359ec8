package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** An archived conversation comes back by itself when its contact writes again (M7). */
@EndToEnd
class ArchiveE2E {

    @Test
    void shouldRestoreByItselfWhenTheContactWrites(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Solved, you can archive this");
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Solved, you can archive this").click();
        assertThat(console.message("Solved, you can archive this")).isVisible();

        console.button("Archive").click();
        assertThat(console.row("Solved, you can archive this")).hasCount(0);
        console.openTab("Archived");
        assertThat(console.row("Solved, you can archive this")).isVisible();

        panel.send("One more question");
        assertThat(console.row("One more question")).hasCount(0);
        console.openTab("Active");
        assertThat(console.row("One more question")).isVisible();
    }

    @Test
    void shouldRestoreByHand(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Archived by mistake");
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Archived by mistake").click();
        console.button("Archive").click();
        console.openTab("Archived");
        console.row("Archived by mistake").click();

        console.button("Restore").click();

        assertThat(console.row("Archived by mistake")).hasCount(0);
        console.openTab("Active");
        assertThat(console.row("Archived by mistake")).isVisible();
    }
}
