package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2 AA, as far as a machine can tell (W8, A6), in light and dark. */
@EndToEnd
class AccessibilityE2E {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void shouldLetEverybodyUseTheWidget(ColorScheme scheme, World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        still(site.page(), scheme);
        Panel panel = site.openChat();
        assertThat(panel.button("Chat as a visitor")).isVisible();
        assertNothingSerious(site.page());

        panel.chatAsVisitor();
        panel.send("Can everybody read this?");
        assertThat(panel.own("Can everybody read this?")).containsText(Marks.COMMITTED);
        assertNothingSerious(site.page());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void shouldLetEverybodyUseTheConsole(ColorScheme scheme, World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Read me in " + scheme);
        Console console =
                browsing.signIn(
                        world,
                        world.of(world.clinic()).first("agent"),
                        new Browser.NewContextOptions().setColorScheme(scheme));
        still(console.page(), scheme);
        assertThat(console.row("Read me in " + scheme)).isVisible();
        assertNothingSerious(console.page());

        console.row("Read me in " + scheme).click();
        console.reply("Read, answered");
        assertThat(console.message("Read, answered")).containsText(Marks.COMMITTED);
        assertNothingSerious(console.page());

        console.openContacts();
        assertThat(console.page().getByRole(AriaRole.LISTBOX)).isVisible();
        assertNothingSerious(console.page());
    }

    /** Colours of something that is just appearing would be measured half-way. */
    private static void still(Page page, ColorScheme scheme) {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void assertNothingSerious(Page page) {
        var serious =
                new AxeBuilder(page)
                        .withTags(RULES).analyze().getViolations().stream()
                                .filter(rule ->
                                        List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule ->
                                        rule.getId()
                                                + ": "
                                                + rule.getHelp()
                                                + " "
                                                + rule.getNodes())
                                .toList();
        assertThat(serious).as(page.url()).isEmpty();
    }
}
