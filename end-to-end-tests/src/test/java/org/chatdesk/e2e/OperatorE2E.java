package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** The installation's operator takes in an organization, suspends and resumes it (A7). */
@EndToEnd
class OperatorE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name = "Harbour Vets " + UUID.randomUUID().toString().substring(0, 8);
    private final String admin = "nina-" + UUID.randomUUID() + "@vets.example";

    @Test
    void shouldTakeInAnOrganizationSuspendItAndResumeIt(World world, Browsing browsing) {
        Console operator = browsing.signIn(world, world.of(world.clinic()).first("super_admin"));
        operator.link("Settings").click();
        operator.link("Organizations").click();
        assertThat(row(operator, world.salon().name())).containsText("Active");

        operator.button("New organization").click();
        field(operator, "Name").fill(name);
        field(operator, "Website").fill("https://vets.example");
        field(operator, "First admin’s e-mail address").fill(admin);
        operator.button("Create").click();

        assertThat(row(operator, name)).containsText("Active");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(world.mails().to(admin))
                                .anySatisfy(mail ->
                                        assertThat(mail.path("text").asText())
                                                .contains(name, "?invitation=")));

        operator.button("Suspend " + name).click();
        operator.button("Suspend").click();
        assertThat(row(operator, name)).containsText("Suspended");
        operator.button("Resume " + name).click();
        assertThat(row(operator, name)).containsText("Active");
        assertThat(operator.button("Suspend " + world.clinic().name())).hasCount(0);
    }

    @Test
    void shouldBeNoPageOfAnAdministrator(World world, Browsing browsing) { // INV-25
        Console admin = browsing.signIn(world, world.of(world.clinic()).first("admin"));
        admin.link("Settings").click();
        assertThat(admin.link("Members")).isVisible();
        assertThat(admin.link("Organizations")).hasCount(0);
        world.of(world.clinic())
                .member("admin")
                .get("/api/admin/organizations")
                .expectProblem(403, "access.denied");
    }

    private static Locator row(Console console, String organization) {
        return console.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(organization));
    }

    private static Locator field(Console console, String label) {
        return console.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }
}
