package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;

/** Gives a contact its one support conversation, made on first use. Two at once get the same. */
@ApplicationScoped
public class OpenSupportConversation {
    private final Conversations conversations;
    private final Clock clock;

    OpenSupportConversation(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** The conversation, and whether this call made it. */
    public record Opened(Conversation conversation, boolean created) {}

    @Transactional
    public Opened open(UUID organization, UUID contact, Party by) {
        var existing = conversations.supportOf(organization, contact);
        if (existing.isPresent()) {
            return new Opened(existing.get(), false);
        }
        var ref =
                new ConversationRef(
                        Ids.next(), ConversationRef.Kind.SUPPORT, List.of(contact), null, null);
        var fresh = Conversation.fresh(organization, ref, null, clock.instant());
        if (conversations.add(fresh, by)) {
            return new Opened(fresh, true);
        }
        return new Opened(conversations.supportOf(organization, contact).orElseThrow(), false);
    }
}
