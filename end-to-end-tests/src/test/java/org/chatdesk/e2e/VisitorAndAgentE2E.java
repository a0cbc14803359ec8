package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** A visitor on the clinic's website and an agent in the console, in two browsers (I3, W3, A1). */
@EndToEnd
class VisitorAndAgentE2E {
    private static final String AGENT = "Jonas Lie";

    @Test
    void shouldTalkInBothDirections(World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        Panel panel = site.openChat().chatAsVisitor();
        panel.send("Is the laboratory open today?");
        assertThat(panel.own("Is the laboratory open today?")).containsText(Marks.COMMITTED);

        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Is the laboratory open today?").click();
        assertThat(console.message("Is the laboratory open today?")).isVisible();
        // W3: the agent's console has it open, so it is read.
        assertThat(panel.own("Is the laboratory open today?")).containsText("Read");

        console.reply("Until three o'clock.");
        assertThat(panel.message(AGENT, "Until three o'clock.")).isVisible();
        // M5: the visitor has the panel open.
        assertThat(console.message("Until three o'clock.")).containsText("Read");

        panel.send("Thank you, on my way.");
        assertThat(console.message("Thank you, on my way.")).isVisible();
        assertThat(console.row("Thank you, on my way.")).isVisible();
        assertThat(panel.connection()).hasText("Connected");
    }

    @Test
    void shouldShowANewConversationLiveInTheInbox(World world, Browsing browsing) {
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        assertThat(console.page().getByLabel("Connected")).isVisible();
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("A new conversation for the inbox");
        assertThat(console.row("A new conversation for the inbox")).containsText("1 unread");
    }

    @Test
    void shouldShowTypingBothWays(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Typing test");
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Typing test").click();
        assertThat(console.message("Typing test")).isVisible();

        panel.composer().pressSequentially("I am wri");
        assertThat(console.typing()).containsText("is typing");
        panel.send("I am writing this");
        assertThat(console.typing()).not().containsText("is typing");

        console.composer().pressSequentially("So am I");
        assertThat(panel.typing(AGENT)).isVisible();
        console.reply("So am I, and done");
        assertThat(panel.message(AGENT, "So am I, and done")).isVisible();
        assertThat(panel.typing(AGENT)).isHidden();
    }

    @Test
    void shouldCountRepliesOnTheClosedBubble(World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        Panel panel = site.openChat().chatAsVisitor();
        panel.send("Please answer while I read on");
        assertThat(panel.own("Please answer while I read on")).containsText(Marks.COMMITTED);
        panel.minimise();
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Please answer while I read on").click();
        console.reply("First answer");
        console.reply("Second answer");
        assertThat(site.badge()).hasText("2");
        // Nobody has looked at it yet.
        assertThat(console.message("Second answer")).containsText(Marks.COMMITTED);

        site.openChat();
        assertThat(panel.message(AGENT, "Second answer")).isVisible();
        assertThat(console.message("Second answer")).containsText("Read");
        panel.minimise();
        assertThat(site.badge()).hasText("");
    }

    @Test
    void shouldKeepDraftAndConversationOverAReload(World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        Panel panel = site.openChat().chatAsVisitor();
        panel.send("Before the reload");
        assertThat(panel.own("Before the reload")).containsText(Marks.COMMITTED);
        panel.composer().fill("Half a sent");

        site.page().reload();

        assertThat(panel.own("Before the reload")).isVisible();
        assertThat(panel.composer()).hasValue("Half a sent");
    }
}
