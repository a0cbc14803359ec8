package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** What the team notes stays in the team (M8, INV-12). */
@EndToEnd
class NotesE2E {

    @Test
    void shouldShowANoteToTheTeamAndNeverToTheVisitor(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Can I come on Friday?");
        var people = world.of(world.clinic());
        Console agent = browsing.signIn(world, people.first("agent"));
        Console admin = browsing.signIn(world, people.first("admin"));
        for (var console : List.of(agent, admin)) {
            console.row("Can I come on Friday?").click();
            assertThat(console.message("Can I come on Friday?")).isVisible();
        }

        String colleague = people.first("admin").name();
        agent.button("Note").click();
        assertThat(agent.page().getByText("Only your team sees this")).isVisible();
        var field = noteField(agent);
        field.pressSequentially("Has been here before, @" + colleague.split(" ")[0]);
        assertThat(
                        agent.page()
                                .getByRole(
                                        AriaRole.OPTION,
                                        new Page.GetByRoleOptions()
                                                .setName(colleague)
                                                .setExact(true)))
                .isVisible();
        field.press("Enter");
        field.pressSequentially("please look");
        field.press("Enter");

        assertThat(agent.message("Has been here before")).isVisible();
        assertThat(admin.message("Has been here before")).isVisible();
        assertThat(admin.message("@" + colleague + " please look")).isVisible();

        agent.button("Reply").click();
        agent.reply("Yes, of course");
        assertThat(panel.frame().getByText("Yes, of course").first()).isVisible();
        assertThat(panel.frame().getByText("Has been here before")).hasCount(0);

        agent.button("Remove note").focus();
        agent.button("Remove note").press("Enter");
        assertThat(agent.message("Has been here before")).hasCount(0);
        assertThat(admin.message("Has been here before")).hasCount(0);
    }

    @Test
    void shouldNeverPushANoteToAContactsSocket(World world) {
        var people = world.of(world.clinic());
        Caller visitor = people.visitor();
        Caller agent = people.member("agent");
        Caller admin = people.member("admin");
        UUID conversation = visitor.support();
        visitor.send(conversation, "Hello").expect(201);
        try (var theirs = visitor.socket();
                var ours = admin.socket()) {
            agent.put(
                            "/api/conversations/%s/notes/n-1".formatted(conversation),
                            Map.of("text", "Canary", "mentions", List.of()))
                    .expect(201);
            ours.await("note", frame -> frame.path("note").path("text").asText().equals("Canary"));
            // What comes later arrives, so the note would have arrived, too.
            agent.send(conversation, "After the note").expect(201);
            theirs.awaitMessage("After the note");
            assertThat(theirs.heard("note")).isEmpty();
            assertThat(theirs.heard().toString()).doesNotContain("Canary");
            assertThat(visitor.history(conversation).expect(200).body()).doesNotContain("Canary");
        }
        assertThat(
                        visitor.get("/api/conversations/%s/notes".formatted(conversation))
                                .expect(403)
                                .body())
                .doesNotContain("Canary");
    }

    private static Locator noteField(Console console) {
        return console.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Note").setExact(true));
    }
}
