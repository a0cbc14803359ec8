package org.chatdesk.message.conversation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may know of conversations: those that somebody may see. */
public interface VisibleConversations {
    Optional<Conversation> visible(UUID organization, UUID id, Party reader);

    /** The conversations a contact takes part in. */
    List<UUID> ofContact(UUID organization, UUID contact);
}
