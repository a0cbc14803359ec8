package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.HoursPage;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** An administrator closes and opens; the widget and every other sender obey (I10). */
@EndToEnd
class HoursE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void shouldShutContactsOutAndLetThemInAgain(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("Are you there?");
        assertThat(panel.own("Are you there?")).containsText(Marks.COMMITTED);
        Caller other = world.of(world.clinic()).visitor();
        UUID conversation = other.support();
        other.send(conversation, "Before").expect(201);

        HoursPage hours = openHours(world, browsing);
        hours.closeOn(LocalDate.now(ZoneId.of(hours.zone())), "Stocktaking");
        hours.choose("Nobody can write");
        hours.save();
        try {
            assertThat(panel.closed())
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
            assertThat(panel.composer()).hasCount(0);
            // Gateway and message-service hear of it on their own: one may be first.
            await().atMost(PATIENCE)
                    .until(() -> other.send(conversation, "Still open?").status() == 409);
            other.send(conversation, "By REST").expectProblem(409, "hours.closed");
            refusedOnASocket(other, conversation);
            assertThat(hours.now()).containsText("Closed");
        } finally {
            hours.remove("Stocktaking");
            hours.choose("They can leave a message");
            hours.save();
        }

        assertThat(panel.composer())
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
        // Again the widget may be first: whoever writes in that moment is told to try again.
        await().atMost(PATIENCE).until(() -> other.send(conversation, "After").status() == 201);
        panel.send("Good morning");
        assertThat(panel.own("Good morning")).containsText(Marks.COMMITTED);
        assertThat(other.history(conversation).body())
                .contains("Before", "After")
                .doesNotContain("By REST", "By socket");
    }

    @Test
    void shouldKeepToTheHoursOfTheDepartmentThatIsWrittenTo(World world, Browsing browsing) { // I9
        Caller admin = world.of(world.clinic()).member("admin");
        String billing = department(admin, "Billing");
        String hours = "/api/admin/hours/departments/" + billing;
        admin.put(hours, closedToday(admin.get(hours).expect(200).json())).expect(200);
        try {
            Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
            panel.department().selectOption("Billing");
            assertThat(panel.closed()).isVisible();
            assertThat(panel.composer()).hasCount(0);

            panel.department().selectOption("Physiotherapy");
            panel.send("My knee hurts");
            assertThat(panel.own("My knee hurts")).containsText(Marks.COMMITTED);
            assertThat(panel.frame().getByText("You are writing to Physiotherapy")).isVisible();

            Console console = browsing.signIn(world, world.of(world.clinic()).first("agent"));
            assertThat(console.row("My knee hurts")).containsText("Physiotherapy");
            console.department().selectOption("Billing");
            assertThat(console.row("My knee hurts")).hasCount(0);
            console.department().selectOption("Physiotherapy");
            assertThat(console.row("My knee hurts")).isVisible();
        } finally {
            admin.call("DELETE", hours, null).expect(200);
        }
    }

    private static String department(Caller admin, String name) {
        for (var one : admin.get("/api/admin/departments").expect(200).json().path("departments")) {
            if (one.path("name").asText().equals(name)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("There is no department " + name);
    }

    /** Around today, so that midnight does not change the test. */
    private static Map<String, Object> closedToday(JsonNode seen) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var days =
                IntStream.rangeClosed(-1, 1)
                        .mapToObj(i ->
                                Map.of(
                                        "date", today.plusDays(i).toString(),
                                        "name", "Closed",
                                        "intervals", List.of()))
                        .toList();
        return Map.of(
                "version",
                seen.path("version").asLong(),
                "zone",
                "UTC",
                "mode",
                "block",
                "week",
                List.of(),
                "specialDays",
                days);
    }

    private static HoursPage openHours(World world, Browsing browsing) {
        Console console = browsing.signIn(world, world.of(world.clinic()).first("admin"));
        return HoursPage.open(console);
    }

    private static void refusedOnASocket(Caller other, UUID conversation) {
        try (var socket = other.socket()) {
            socket.send(conversation, "m-" + UUID.randomUUID(), "By socket");
            var refused = socket.await("refused", _ -> true);
            assertThat(refused.path("code").asText()).isEqualTo("hours.closed");
            assertThat(refused.path("detail").asText()).contains("We open at");
        }
    }
}
