package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.browser.WidgetEditor;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.Edge;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.demo.Organization;
import org.junit.jupiter.api.Test;

/** What an administrator sets in the console, a visitor's widget on the site obeys (I7, I8). */
@EndToEnd
class WidgetSettingsE2E {
    private static final String WIDGETS = "/api/admin/widgets";

    /** The gateway knows a widget's sites for two seconds, and a test's machine is slow. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void shouldLookAskAndBeWhereTheAdministratorSays(World world, Browsing browsing) {
        Organization shop = world.marketplace();
        Caller admin = world.of(shop).member("admin");
        JsonNode before = admin.get(WIDGETS).expect(200).json().path("widgets").get(0);
        try {
            WidgetEditor editor =
                    WidgetEditor.open(
                            browsing.signIn(world, world.of(shop).first("admin")), "Website");
            setUp(editor);
            visit(world, browsing, shop);
            moveAway(world, browsing, shop, editor);
        } finally {
            restore(admin, before);
        }
    }

    @Test
    void shouldSpeakFirstWhereTheAdministratorSays(World world, Browsing browsing) { // I7
        Organization shop = world.salon();
        Caller admin = world.of(shop).member("admin");
        JsonNode before = admin.get(WIDGETS).expect(200).json().path("widgets").get(0);
        try {
            WidgetEditor editor =
                    WidgetEditor.open(
                            browsing.signIn(world, world.of(shop).first("admin")), "Website");
            editor.addRule("Shall we find a time for you?", shop.site() + "/?*");
            assertThat(editor.preview()).containsText("Shall we find a time for you?");
            editor.save();

            Website site = browsing.visit(shop);
            assertThat(site.bubble()).isVisible();
            assertThat(site.teaser()).isEmpty();
            site.page().navigate(shop.site() + "/?from=mail");
            assertThat(site.teaser()).containsText("Shall we find a time for you?");
            site.teaser().getByText("Shall we find a time for you?").click();
            assertThat(site.panel().frame().getByText("Shall we find a time for you?")).isVisible();
            assertThat(site.teaser()).isEmpty();
        } finally {
            restore(admin, before);
        }
    }

    private static void setUp(WidgetEditor editor) {
        editor.text("Colour: value").fill("#0F766E");
        editor.text("Greeting").fill("Welcome to the market");
        assertThat(editor.preview()).containsText("Welcome to the market");
        editor.addQuestion("Your name");
        editor.turnOn("Must be answered");
        editor.turnOn("Use the answer as the visitor’s name");
        editor.save();
    }

    private static void visit(World world, Browsing browsing, Organization shop) {
        var site = browsing.visit(shop);
        assertThat(site.bubble()).hasCSS("background-color", "rgb(15, 118, 110)");
        Panel panel = site.openChat();
        assertThat(panel.frame().getByText("Welcome to the market")).isVisible();
        panel.chatAsVisitor();
        assertThat(panel.composer()).isHidden();
        panel.button("Start chat").click();
        assertThat(panel.frame().getByText("Please answer this.")).isVisible();
        panel.frame().getByLabel("Your name").fill("Kari of the Fjord");
        panel.button("Start chat").click();
        panel.send("Do you have this in green?");

        Console console = browsing.signIn(world, world.of(shop).first("agent"));
        assertThat(console.row("Kari of the Fjord")).containsText("Do you have this in green?");
    }

    /** INV-26: on a site that is not allowed any more the browser itself shows no frame. */
    private static void moveAway(
            World world, Browsing browsing, Organization shop, WidgetEditor editor) {
        editor.console().button("Remove " + shop.site()).click();
        editor.addSite("https://www.shop.example");
        editor.save();
        var frame = world.gateway() + "/widget/frame?key=" + shop.widget().key();
        Page elsewhere = browsing.profile(new Browser.NewContextOptions());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        elsewhere
                                                .request()
                                                .get(frame)
                                                .headers()
                                                .get("content-security-policy"))
                                .contains("frame-ancestors https://www.shop.example;"));
        var refused =
                elsewhere.waitForConsoleMessage(
                        new Page.WaitForConsoleMessageOptions()
                                .setPredicate(said -> said.text().contains("frame-ancestors")),
                        () -> elsewhere.navigate(shop.site()));
        assertThat(refused.text()).contains("https://www.shop.example");
        assertThat(elsewhere.frameLocator("iframe").getByRole(AriaRole.DIALOG)).hasCount(0);
        world.edge()
                .from(shop.site())
                .post("/api/widget/init", Edge.initBody(shop.widget().key(), Map.of()))
                .expectProblem(403, "widget.origin-not-allowed");
    }

    private static void restore(Caller admin, JsonNode before) {
        String path = WIDGETS + "/" + before.path("id").asText();
        ObjectNode settings = before.deepCopy();
        settings.remove(List.of("id", "keys"));
        settings.set("version", admin.get(path).expect(200).json().path("version"));
        admin.put(path, settings).expect(200);
    }
}
