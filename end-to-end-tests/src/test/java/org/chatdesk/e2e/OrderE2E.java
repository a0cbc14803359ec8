package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.People;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.demo.Organization.Contact;
import org.junit.jupiter.api.Test;

/** An order makes its ticket by itself, with a channel for each party (T1, T5). */
@EndToEnd
class OrderE2E {
    private static final String BRAND = "brand-northwind";
    private static final String CREATOR = "creator-mia";

    @Test
    void shouldMakeOneTicketHoweverOftenTheOrderComes(World world) {
        People market = world.of(world.marketplace());
        String order = "order-" + UUID.randomUUID();
        JsonNode first = place(market, order);
        JsonNode again = place(market, order);

        assertThat(first.path("orderId").asText()).isEqualTo(order);
        assertThat(again.path("ticketId")).isEqualTo(first.path("ticketId"));
        Caller agent = market.member("agent");
        JsonNode ticket = awaitAssigned(agent, order);
        assertThat(ticket.path("id")).isEqualTo(first.path("ticketId"));
        assertThat(ticket.path("kind").asText()).isEqualTo("order");
        assertThat(ticket.path("order").path("amount").decimalValue()).isEqualByComparingTo("1250");
        assertThat(ticket.path("channels"))
                .extracting(channel -> channel.path("channelType").asText())
                .containsExactlyInAnyOrder("brand_agent", "creator_agent");
        JsonNode all = agent.get("/api/crm/tickets?limit=100").expect(200).json();
        assertThat(all.path("tickets"))
                .filteredOn(one -> one.path("order").path("id").asText().equals(order))
                .hasSize(1);
    }

    // INV-12 in part: a message to one party's channel reaches no socket of the other.
    @Test
    void shouldKeepThePartiesApart(World world) {
        People market = world.of(world.marketplace());
        String order = "order-" + UUID.randomUUID();
        place(market, order);
        Caller agent = market.member("agent");
        JsonNode ticket = awaitAssigned(agent, order);
        UUID toBrand = conversation(ticket, "brand_agent");
        UUID toCreator = conversation(ticket, "creator_agent");
        Caller brand = market.contact(BRAND);
        Caller creator = market.contact(CREATOR);

        try (ChatSocket brandSocket = brand.socket();
                ChatSocket creatorSocket = creator.socket()) {
            say(agent, toCreator, "creator_agent", "Only for the creator");
            creatorSocket.awaitMessage("Only for the creator");
            say(agent, toBrand, "brand_agent", "Only for the brand");
            brandSocket.awaitMessage("Only for the brand");

            assertThat(brandSocket.heard().toString())
                    .doesNotContain("Only for the creator", toCreator.toString());
            assertThat(creatorSocket.heard().toString())
                    .doesNotContain("Only for the brand", toBrand.toString());
        }
        assertThat(conversationsOf(world, market, BRAND))
                .contains(toBrand.toString())
                .doesNotContain(toCreator.toString());
        brand.history(toCreator).expectProblem(404, "resource.not-found");
        brand.send(toCreator, "May I?").expectProblem(404, "resource.not-found");
        assertThat(brand.history(toBrand).expect(200).body()).contains("Only for the brand");
    }

    // T1: the channel of an agent's message is named by its sender, never guessed.
    @Test
    void shouldRefuseAMessageIntoTheWrongChannel(World world) {
        People market = world.of(world.marketplace());
        String order = "order-" + UUID.randomUUID();
        place(market, order);
        Caller agent = market.member("agent");
        UUID toBrand = conversation(awaitAssigned(agent, order), "brand_agent");

        var refused =
                agent.put(
                        "/api/conversations/" + toBrand + "/messages/" + UUID.randomUUID(),
                        Map.of("text", "Meant for the creator", "channel", "creator_agent"));

        assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
        assertThat(agent.history(toBrand).expect(200).body())
                .doesNotContain("Meant for the creator");
    }

    @Test
    void shouldShowBothChannelsInTheConsole(World world, Browsing browsing) {
        People market = world.of(world.marketplace());
        String order = "order-" + UUID.randomUUID();
        place(market, order);
        JsonNode ticket = awaitAssigned(market.member("agent"), order);
        Contact brand = market.known(BRAND);
        market.contact(BRAND)
                .send(conversation(ticket, "brand_agent"), "Brief from " + order)
                .expect(201);
        market.contact(CREATOR)
                .send(conversation(ticket, "creator_agent"), "Draft for " + order)
                .expect(201);

        Console console = browsing.signIn(world, market.first("agent"));

        assertThat(console.row("Brief from " + order)).containsText(brand.name());
        assertThat(console.row("Draft for " + order)).containsText("Creator");
        console.row("Brief from " + order).click();
        assertThat(console.page().getByText("to Brand")).isVisible();
        assertThat(console.page().getByLabel("Channels").getByRole(AriaRole.LINK)).hasCount(2);
    }

    // T5: round-robin among the available.
    @Test
    void shouldSpreadOrdersOverTheAgents(World world) {
        People market = world.of(world.marketplace());
        Caller agent = market.member("agent");
        List<String> assignees = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String order = "order-" + UUID.randomUUID();
            place(market, order);
            assignees.add(awaitAssigned(agent, order).path("assignee").path("id").asText());
        }
        assertThat(assignees).doesNotHaveDuplicates();
    }

    private static JsonNode place(People market, String order) {
        return market.backend()
                .put(
                        "/api/integration/orders/" + order,
                        Map.of(
                                "parties",
                                List.of(
                                        party(market, "brand", BRAND),
                                        party(market, "creator", CREATOR)),
                                "package",
                                "photo-set",
                                "quantity",
                                5,
                                "amount",
                                1250,
                                "currency",
                                "EUR",
                                "title",
                                "Five photos"))
                .expect(202)
                .json();
    }

    private static Map<String, String> party(People market, String role, String externalId) {
        Contact contact = market.known(externalId);
        return Map.of(
                "role",
                role,
                "externalId",
                externalId,
                "name",
                contact.name(),
                "email",
                contact.email());
    }

    private static JsonNode awaitAssigned(Caller agent, String order) {
        var ticket =
                await("the ticket of " + order)
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> agent.get("/api/crm/tickets/order/" + order),
                                found ->
                                        found.status() == 200
                                                && found.json().path("assignee").hasNonNull("id")
                                                && found.json().path("channels").size() == 2)
                        .json();
        // Another service makes the channels' conversations, in its own time.
        for (JsonNode channel : ticket.path("channels")) {
            var history =
                    "/api/conversations/%s/messages"
                            .formatted(channel.path("conversation").asText());
            await(history).until(() -> agent.get(history).status() == 200);
        }
        return ticket;
    }

    private static UUID conversation(JsonNode ticket, String channel) {
        return StreamSupport.stream(ticket.path("channels").spliterator(), false)
                .filter(one -> one.path("channelType").asText().equals(channel))
                .map(one -> UUID.fromString(one.path("conversation").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static void say(Caller agent, UUID conversation, String channel, String text) {
        agent.put(
                        "/api/conversations/%s/messages/%s"
                                .formatted(conversation, UUID.randomUUID()),
                        Map.of("text", text, "channel", channel))
                .expect(201);
    }

    /** The ids that the brand's own widget gets at its start. */
    private static String conversationsOf(World world, People market, String externalId) {
        return world.edge()
                .init(
                        world.marketplace().widget().key(),
                        Map.of("userToken", market.hostToken(externalId)))
                .expect(200)
                .json()
                .path("conversations")
                .toString();
    }
}
