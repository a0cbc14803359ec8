package org.chatdesk.message.conversation.store;

import java.util.UUID;
import org.chatdesk.message.conversation.domain.Command;

/** A conversation's whole key. */
record ConversationKey(UUID organization, UUID conversation) {

    static ConversationKey of(Command command) {
        return new ConversationKey(command.organization(), command.conversation());
    }
}
