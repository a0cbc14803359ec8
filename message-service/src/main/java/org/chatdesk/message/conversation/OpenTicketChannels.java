package org.chatdesk.message.conversation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
        open(event.organization(), event.payload().ticket());
    }

    /** Commits them before it returns, whatever transaction is running. */
    void openAtOnce(UUID organization, TicketState ticket) {
        QuarkusTransaction.requiringNew().run(() -> open(organization, ticket));
    }

    private void open(UUID organization, TicketState ticket) {
        ticket.channels().stream()
                .map(channel -> conversation(organization, ticket, channel))
                .forEach(fresh -> conversations.add(fresh, Party.SYSTEM));
    }

    private static Conversation conversation(
            UUID organization, TicketState ticket, TicketState.Channel channel) {
        var ref =
                new ConversationRef(
                        channel.conversation(),
                        ConversationRef.Kind.TICKET_CHANNEL,
                        List.of(channel.contact().id()),
                        ticket.id(),
                        channel.channelType());
        return Conversation.fresh(organization, ref, ticket.title(), ticket.createdAt());
    }
}
