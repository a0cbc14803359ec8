package org.chatdesk.crm.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.ChannelContact;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Priority;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/** An order's ticket as ticket-service keeps it, with a channel for its brand and its creator. */
public final class Order {
    public final UUID ticket = UUID.randomUUID();
    public final UUID brand = UUID.randomUUID();
    public final UUID creator = UUID.randomUUID();
    public final String orderId = "order-" + ticket;

    private final Story story;
    private final Instant placedAt;
    private final List<Channel> channels =
            List.of(channel("brand", brand, "Blue"), channel("creator", creator, "Cleo"));
    private Status status = Status.OPEN;
    private @Nullable Assignee assignee;
    private long version;

    public Order(Story story) {
        this.story = story;
        placedAt = story.later();
    }

    /** The conversation of one of its channels: 0 is the brand's, 1 the creator's. */
    public Talk talk(int channel) {
        var it = channels.get(channel);
        return Talk.channel(story, it.conversation(), it.contact().id(), ticket, it.channelType());
    }

    public Story.Line<TicketCreated> placed() {
        return story.tell(Topics.TICKET_CREATED, ticket, ++version, new TicketCreated(state()));
    }

    public Story.Line<TicketAssigned> assigned(UUID agent, String name) {
        assignee = new Assignee(agent, name);
        return story.tell(
                Topics.TICKET_ASSIGNED, ticket, ++version, new TicketAssigned(state(), agent));
    }

    public Story.Line<TicketChanged> becomes(Status next) {
        status = next;
        return story.tell(Topics.TICKET_CHANGED, ticket, ++version, new TicketChanged(state()));
    }

    private TicketState state() {
        return new TicketState(
                ticket,
                Kind.ORDER,
                status,
                Priority.MEDIUM,
                "Gold for Blue",
                assignee,
                new TicketState.Order(orderId, "Gold", 2, new BigDecimal("99.50"), "EUR"),
                channels,
                placedAt,
                story.later());
    }

    private static Channel channel(String party, UUID contact, String name) {
        return new Channel(
                party + "_agent",
                party,
                UUID.randomUUID(),
                new ChannelContact(contact, name, party + "@z.test"));
    }
}
