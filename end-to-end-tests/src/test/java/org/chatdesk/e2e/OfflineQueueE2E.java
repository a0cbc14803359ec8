package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** What was written offline survives a reload and goes out in order, once (W4). */
@EndToEnd
class OfflineQueueE2E {
    private static final List<String> LIVE = List.of("**/api/chat/**", "**/api/conversations/**");
    private static final Pattern[] ALL = {
        Pattern.compile("Before the tunnel"),
        Pattern.compile("One in the tunnel"),
        Pattern.compile("Two in the tunnel"),
        Pattern.compile("Three in the tunnel"),
    };

    @Test
    void shouldSendWhatWasWrittenOfflineAfterAReload(World world, Browsing browsing) {
        // A browser that is told to be offline cuts calls but not every socket.
        Website site = browsing.visitWithoutSockets(world.clinic());
        BrowserContext network = site.page().context();
        Panel panel = site.openChat().chatAsVisitor();
        panel.send("Before the tunnel");
        assertThat(panel.own("Before the tunnel")).containsText(Marks.COMMITTED);

        network.setOffline(true);
        for (String count : List.of("One", "Two", "Three")) {
            panel.send(count + " in the tunnel");
        }
        assertThat(panel.own("Three in the tunnel")).containsText("Waiting");

        // Without a network no page loads: only the chat's own calls stay cut.
        LIVE.forEach(path -> network.route(path, Route::abort));
        network.setOffline(false);
        site.page().reload();
        assertThat(panel.own("Three in the tunnel")).containsText("Waiting");
        assertThat(own(panel)).hasText(ALL);

        LIVE.forEach(network::unroute);
        // Tells the page that there is a network, so that it need not wait for its next try.
        network.setOffline(true);
        network.setOffline(false);
        assertThat(panel.own("Three in the tunnel")).containsText(Marks.COMMITTED);
        // What the server has.
        site.page().reload();
        assertThat(panel.own("Three in the tunnel")).containsText(Marks.COMMITTED);
        assertThat(own(panel)).hasText(ALL);
    }

    private static Locator own(Panel panel) {
        return panel.frame()
                .getByRole(
                        AriaRole.ARTICLE,
                        new FrameLocator.GetByRoleOptions().setName("You").setExact(true));
    }
}
