package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** A network may answer in another order than it was asked; people must not notice. */
@EndToEnd
class LateAnswersE2E {
    private static final String INIT = "**/api/widget/init";

    // I5: "nobody is here", answered late, must not take the place of the person who signed in.
    @Test
    void shouldKeepWhoIsHereWhenTheFirstAnswerComesLate(World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        site.become("doctor-12");
        Page page = site.page();
        List<Route> guest = hold(page, INIT, body -> !body.contains("userToken"));
        List<Route> token = hold(page, "**/whoami-token?**", _ -> true);
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !guest.isEmpty() && !token.isEmpty());
        token.forEach(Route::resume);
        Panel panel = site.openChat();
        assertThat(panel.composer()).isVisible();

        page.waitForResponse(INIT, () -> guest.forEach(Route::resume));
        panel.send("I am still myself");

        assertThat(panel.own("I am still myself")).containsText(Marks.COMMITTED);
    }

    // M3 for the eye: the history that comes late already has the message that was just sent.
    @Test
    void shouldShowAMessageOnceWhenTheHistoryComesLate(World world, Browsing browsing) {
        Website site = browsing.visit(world.clinic());
        String history = "**/api/widget/conversations/*/messages?**";
        List<Route> held = hold(site.page(), history, _ -> true);
        Panel panel = site.openChat().chatAsVisitor();
        panel.send("Only once, please");
        assertThat(panel.own("Only once, please").first()).containsText(Marks.COMMITTED);

        site.page().waitForCondition(() -> !held.isEmpty());
        site.page().waitForResponse(history, () -> held.forEach(Route::resume));
        panel.send("And this after it");

        assertThat(panel.own("And this after it").first()).containsText(Marks.COMMITTED);
        assertThat(panel.own("Only once, please")).hasCount(1);
        assertThat(panel.own("And this after it")).hasCount(1);
    }

    /** Calls whose body fits wait until they are resumed; the others pass. */
    private static List<Route> hold(Page page, String pattern, Predicate<String> body) {
        List<Route> held = new ArrayList<>();
        page.route(
                pattern,
                route -> {
                    String sent = route.request().postData();
                    if (body.test(sent == null ? "" : sent)) {
                        held.add(route);
                    } else {
                        route.resume();
                    }
                });
        return held;
    }
}
