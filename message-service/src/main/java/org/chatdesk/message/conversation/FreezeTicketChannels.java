package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;

/** A closed ticket's channels can be read but not written; reopening it thaws them. */
@ApplicationScoped
public class FreezeTicketChannels {
    private final Conversations conversations;
    private final ConversationWriter writer;

    FreezeTicketChannels(Conversations conversations, ConversationWriter writer) {
        this.conversations = conversations;
        this.writer = writer;
    }

    public void follow(Event<TicketChanged> event) {
        var ticket = event.payload().ticket();
        var frozen = ticket.status() == TicketState.Status.CLOSED;
        for (var channel : conversations.ofTicket(event.organization(), ticket.id())) {
            writer.commit(
                    new Command.SetFrozen(
                            event.organization(), channel.id(), Party.SYSTEM, frozen));
        }
    }
}
