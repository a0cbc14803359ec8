package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** What one edits, removes and answers, the other sees at once (M9, M19). */
@EndToEnd
class EditAndRemoveE2E {
    private static final String AGENT = "Jonas Lie";

    @Test
    void shouldEditAnswerAndRemoveInBothDirections(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Where is the docter?");
        assertThat(panel.own("Where is the docter?")).containsText(Marks.COMMITTED);
        Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        console.row("Where is the docter?").click();
        assertThat(console.message("Where is the docter?")).isVisible();

        panel.act(panel.own("Where is the docter?"), "Edit");
        panel.editor().fill("Where is the doctor?");
        panel.editor().press("Enter");
        assertThat(console.message("Where is the doctor?")).containsText("Edited");
        assertThat(console.message("docter")).hasCount(0);
        assertThat(console.row("Where is the doctor?")).isVisible();

        console.act(console.message("Where is the doctor?"), "Reply");
        console.reply("In room 4");
        assertThat(panel.message(AGENT, "In room 4")).containsText("Where is the doctor?");

        console.act(console.message("In room 4"), "Edit");
        console.editor().fill("In room 5");
        console.editor().press("Enter");
        assertThat(panel.message(AGENT, "In room 5")).containsText("Edited");

        console.act(console.message("In room 5"), "Remove");
        console.button("Remove").click();
        assertThat(panel.message(AGENT, "Message removed")).isVisible();
        assertThat(panel.message(AGENT, "In room")).hasCount(0);

        panel.act(panel.own("Where is the doctor?"), "Remove");
        panel.button("Remove for everybody?").click();
        assertThat(panel.own("Message removed")).isVisible();
        assertThat(console.message("Where is the doctor?")).hasCount(0);
        assertThat(console.row("You: Message removed")).isVisible();
    }
}
