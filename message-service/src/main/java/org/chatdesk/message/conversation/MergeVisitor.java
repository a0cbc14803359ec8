package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;
import org.chatdesk.message.conversation.store.MergedVisitors;

/**
 * A visitor turned out to be a contact: their conversations go on as the contact's (I5). Comes by
 * event, and before it from the gateway, so that the contact's first list has them already;
 * whichever is second finds nothing to do.
 */
@ApplicationScoped
public class MergeVisitor {
    private final Conversations conversations;
    private final MergedVisitors merged;
    private final ConversationWriter writer;

    MergeVisitor(Conversations conversations, MergedVisitors merged, ConversationWriter writer) {
        this.conversations = conversations;
        this.merged = merged;
        this.writer = writer;
    }

    public void merge(Event<ContactMerged> event) {
        merge(event.organization(), event.payload().visitor(), event.payload().contact());
    }

    @Transactional
    public void merge(UUID organization, UUID visitor, UUID contact) {
        conversations.holdOpening(organization, visitor);
        conversations.holdOpening(organization, contact);
        merged.add(organization, visitor, contact);
        for (var theirs : conversations.ofContact(organization, visitor)) {
            var beside = conversations.supportOf(organization, contact).isPresent();
            writer.commit(
                    new Command.Continue(
                            organization, theirs.id(), Party.SYSTEM, visitor, contact, beside));
        }
    }
}
