package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** Somebody is invited, registers at the provider, works here and is removed (I1, I2, A4). */
@EndToEnd
class MembersE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double ACCESS_ENDS_WITHIN_MS = 5_000;
    private static final Pattern INVITATION = Pattern.compile("http\\S+\\?invitation=\\S+");
    private static final Pattern VERIFICATION = Pattern.compile("http\\S+/action-token\\S+");

    private final String email = "kari-" + UUID.randomUUID() + "@mail.example";

    @Test
    void shouldInviteSomebodyWhoWorksHereUntilTheyAreRemoved(World world, Browsing browsing) {
        Console admin = browsing.signIn(world, world.of(world.clinic()).first("admin"));
        assertThat(admin.page().getByLabel("Connected")).isVisible();
        invite(world, admin);

        Page newcomer = browsing.profile(new Browser.NewContextOptions());
        newcomer.navigate(awaitLink(world, INVITATION));
        assertThat(newcomer.getByText("invited you to " + world.clinic().name())).isVisible();
        newcomer.getByRole(AriaRole.BUTTON, named("Sign in or register")).click();
        register(newcomer);
        newcomer.navigate(awaitLink(world, VERIFICATION));
        choosePassword(newcomer);

        assertThat(newcomer.getByLabel("Connected")).isVisible();
        assertThat(newcomer.getByRole(AriaRole.TAB).first()).containsText("Active");

        openMembers(world, admin);
        admin.button("Remove Kari Nord").click();
        admin.button("Remove").click();
        assertThat(newcomer.getByText("Your access has ended")) // INV-28
                .isVisible(
                        new LocatorAssertions.IsVisibleOptions().setTimeout(ACCESS_ENDS_WITHIN_MS));
        assertThat(admin.button("Give Kari Nord access again")).isVisible();
    }

    private void invite(World world, Console admin) {
        openMembers(world, admin);
        admin.button("Invite people").click();
        admin.page().getByRole(AriaRole.TEXTBOX, named("E-mail addresses")).fill(email);
        admin.button("Send invitations").click();
        Locator invited =
                admin.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(email));
        assertThat(invited).containsText("Open until");
    }

    private static void openMembers(World world, Console admin) {
        admin.page().navigate(world.system().info().console() + "settings/members");
    }

    private void register(Page page) {
        page.locator("a[href*='registration']").click();
        page.locator("#email").fill(email);
        page.locator("#firstName").fill("Kari");
        page.locator("#lastName").fill("Nord");
        page.getByRole(AriaRole.BUTTON, named("Register")).click();
    }

    /** Keycloak asks for a password only once the address is known to be theirs. */
    private static void choosePassword(Page page) {
        var password = UUID.randomUUID().toString();
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
    }

    /** The link in a mail to them, now or later. */
    private String awaitLink(World world, Pattern link) {
        return Awaitility.await("a mail with " + link)
                .atMost(PATIENCE)
                .until(
                        () ->
                                world.mails().to(email).stream()
                                        .map(mail -> link.matcher(mail.path("text").asText()))
                                        .filter(found -> found.find())
                                        .map(found -> found.group())
                                        .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
