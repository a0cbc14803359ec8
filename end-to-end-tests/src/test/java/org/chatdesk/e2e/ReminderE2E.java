package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Marks;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.browser.Website;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.People;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.demo.Organization.Contact;
import org.junit.jupiter.api.Test;

/** A reply that stays unread becomes one mail; a reply that is read becomes none (N1, N2). */
@EndToEnd
class ReminderE2E {
    /** The delay, and time for a busy machine. */
    private static final Duration PATIENCE = World.REMINDER_DELAY.plusSeconds(20);

    // INV-21: unread when due, one mail for all that is unread.
    @Test
    void shouldMailOnceWhenRepliesStayUnread(World world, Browsing browsing) {
        People clinic = world.of(world.clinic());
        Contact kari = clinic.known("client-1041");
        Website site = browsing.visit(world.clinic());
        site.become(kari.externalId());
        Panel panel = site.openChat();
        panel.send("When are my results there?");
        assertThat(panel.own("When are my results there?")).containsText(Marks.COMMITTED);
        site.leave();

        UUID conversation = clinic.contact(kari.externalId()).support();
        Caller agent = clinic.member("agent");
        agent.send(conversation, "They came in this morning & look <fine>.").expect(201);
        agent.send(conversation, "Shall we send a copy?").expect(201);

        JsonNode mail = world.mails().awaitMail(kari.email(), PATIENCE);
        assertThat(mail.path("from").asText()).matches("Fjordklinikken <[^<>@]+@[^<>@]+>");
        assertThat(mail.path("subject").asText()).isNotBlank();
        assertThat(mail.path("text").asText())
                .contains("They came in this morning & look <fine>.")
                .contains(world.clinic().site());
        assertThat(mail.path("html").asText())
                .contains("They came in this morning &amp; look &lt;fine&gt;.")
                .contains("href=\"" + world.clinic().site());

        awaitLaterMail(world, agent, "client-1102");
        assertThat(world.mails().to(kari.email())).hasSize(1);
    }

    // INV-21: read before the claim, none.
    @Test
    void shouldNotMailWhenTheReplyIsReadInTime(World world, Browsing browsing) {
        People clinic = world.of(world.clinic());
        Contact ola = clinic.known("client-1057");
        Website site = browsing.visit(world.clinic());
        site.become(ola.externalId());
        Panel panel = site.openChat();
        panel.send("Do you have my referral?");
        assertThat(panel.own("Do you have my referral?")).containsText(Marks.COMMITTED);

        UUID conversation = clinic.contact(ola.externalId()).support();
        Caller agent = clinic.member("agent");
        agent.send(conversation, "Yes, since yesterday.").expect(201);
        assertThat(panel.message("Jonas Lie", "Yes, since yesterday.")).isVisible();

        awaitLaterMail(world, agent, "doctor-07");
        assertThat(world.mails().to(ola.email())).isEmpty();
    }

    /** A reply that was sent later and got its mail shows that the earlier one's time is over. */
    private static void awaitLaterMail(World world, Caller agent, String externalId) {
        People clinic = world.of(world.clinic());
        UUID conversation = clinic.contact(externalId).support();
        agent.send(conversation, "This one stays unread.").expect(201);
        world.mails().awaitMail(clinic.known(externalId).email(), PATIENCE);
    }
}
