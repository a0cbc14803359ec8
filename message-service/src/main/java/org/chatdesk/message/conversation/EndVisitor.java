package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;

/** What the organization's policy says of the conversations of a visitor whose time is over. */
@ApplicationScoped
public class EndVisitor {
    private final Conversations conversations;
    private final ConversationWriter writer;

    EndVisitor(Conversations conversations, ConversationWriter writer) {
        this.conversations = conversations;
        this.writer = writer;
    }

    public void end(Event<VisitorExpired> event) {
        var expired = event.payload();
        conversations
                .ofContact(event.organization(), expired.contact())
                .forEach(conversation -> writer.commit(command(expired, conversation)));
    }

    private static Command command(VisitorExpired expired, Conversation conversation) {
        var organization = conversation.organization();
        return switch (expired.policy()) {
            case ANONYMISE -> new Command.Anonymise(organization, conversation.id(), Party.SYSTEM);
            case DELETE -> new Command.Delete(organization, conversation.id(), Party.SYSTEM);
        };
    }
}
