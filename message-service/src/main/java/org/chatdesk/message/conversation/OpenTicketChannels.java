package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;

/**
 * Makes a conversation for each channel of a new ticket: one per party, separate from the others.
 */
@ApplicationScoped
public class OpenTicketChannels {
    private final Conversations conversations;

    OpenTicketChannels(Conversations conversations) {
        this.conversations = conversations;
    }

    public void open(Event<TicketCreated> event) {
        var ticket = event.payload().ticket();
        ticket.channels().stream()
                .map(channel -> conversation(event, ticket, channel))
                .forEach(fresh -> conversations.add(fresh, Party.SYSTEM));
    }

    private static Conversation conversation(
            Event<TicketCreated> event, TicketState ticket, TicketState.Channel channel) {
        var ref =
                new ConversationRef(
                        channel.conversation(),
                        ConversationRef.Kind.TICKET_CHANNEL,
                        List.of(channel.contact().id()),
                        ticket.id(),
                        channel.channelType());
        return Conversation.fresh(event.organization(), ref, ticket.title(), event.at());
    }
}
