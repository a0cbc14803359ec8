package org.chatdesk.crm.tickets;

import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Order;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** C3, C4, T13: tickets as members and their contacts get them, from events on the log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TicketsIT {
    private static final String TICKETS = "/api/crm/tickets";

    private final UUID organization = UUID.randomUUID();
    private final UUID agent = UUID.randomUUID();
    private final String token = Agents.token(organization);
    private final Story story = new Story(organization);

    @Test
    void shouldShowAnOrdersTicketWithBothChannels() {
        var order = new Order(story);
        order.placed();
        order.assigned(agent, "Agnes");
        publish(story);
        await().untilAsserted(() ->
                get(token, TICKETS + "/{id}", order.ticket)
                        .statusCode(200)
                        .body("assignee.name", equalTo("Agnes")));
        get(token, TICKETS + "/order/{id}", order.orderId)
                .statusCode(200)
                .body("id", equalTo(order.ticket.toString()))
                .body("kind", equalTo("order"))
                .body("status", equalTo("open"))
                .body("priority", equalTo("medium"))
                .body("order.package", equalTo("Gold"))
                .body("order.amount", equalTo(99.5f))
                .body("channels.channelType", contains("brand_agent", "creator_agent"))
                .body("channels.contact.email", contains("brand@z.test", "creator@z.test"));
    }

    @Test
    void shouldShowNamesOfToday() {
        var order = new Order(story);
        order.placed();
        order.assigned(agent, "Agnes");
        var member = new MemberChanged(agent, "Agnes B.", "a@x", Role.AGENT, true, List.of());
        story.tell(Topics.MEMBER_CHANGED, agent, 5, member);
        var contact =
                new ContactChanged(order.brand, "brand", "b", "Blue Inc.", null, "en", false, null);
        story.tell(Topics.CONTACT_CHANGED, order.brand, 2, contact);
        order.talk(0).byContact("hello");
        publish(story);
        await().untilAsserted(() ->
                get(token, TICKETS + "/{id}", order.ticket)
                        .body("assignee.name", equalTo("Agnes B."))
                        .body("channels[0].contact.name", equalTo("Blue Inc."))
                        .body("channels[0].contact.email", nullValue())
                        .body("channels[1].contact.name", equalTo("Cleo")));
        await().untilAsserted(() ->
                get(token, "/api/admin/chats")
                        .body("chats[0].kind", equalTo("ticket_channel"))
                        .body("chats[0].assignee.name", equalTo("Agnes B."))
                        .body("chats[0].ticket.id", equalTo(order.ticket.toString()))
                        .body("chats[0].ticket.channel", equalTo("brand_agent")));
    }

    @Test
    void shouldListByStatusNewestFirst() {
        var first = new Order(story);
        first.placed();
        var second = new Order(story);
        second.placed();
        second.becomes(Status.IN_PROGRESS);
        publish(story);
        await().untilAsserted(() ->
                get(token, TICKETS + "?status=in_progress")
                        .body("total", equalTo(1))
                        .body("tickets.id", contains(second.ticket.toString())));
        get(token, TICKETS + "?status=&limit=1&offset=1")
                .body("total", equalTo(2))
                .body("tickets.id", contains(first.ticket.toString()));
        get(token, TICKETS + "?offset=2").body("total", equalTo(2)).body("tickets", hasSize(0));
    }

    @Test
    void shouldShowAContactItsOwnChannelOnly() {
        var order = new Order(story);
        order.placed();
        order.assigned(agent, "Agnes");
        publish(story);
        var brand = Tokens.contact(organization, order.brand, "brand", "Blue");
        await().untilAsserted(() ->
                get(brand, "/api/widget/tickets")
                        .statusCode(200)
                        .body("tickets", hasSize(1))
                        .body("tickets[0].conversation", equalTo(order.talk(0).id().toString()))
                        .body("tickets[0].assignee.name", equalTo("Agnes"))
                        .body("tickets[0].assignee.id", nullValue()));
        var stranger = Tokens.contact(organization, UUID.randomUUID(), "brand", "Else");
        get(stranger, "/api/widget/tickets").statusCode(200).body("tickets", hasSize(0));
    }
}
