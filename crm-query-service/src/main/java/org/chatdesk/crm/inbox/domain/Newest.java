package org.chatdesk.crm.inbox.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;

/**
 * What put a conversation into the inbox last: the newest message that a person wrote (the system's
 * own lines lift nothing), or the opening of a ticket's channel, in which the agent writes first.
 */
public record Newest(long version, Instant at, String preview) implements Part {

    public static final Newest NONE = new Newest(UNKNOWN, Instant.EPOCH, "");

    /** An opening is older than any message. */
    static Newest ofOpening(ConversationChanged opened) {
        return opened.conversation().kind() == ConversationRef.Kind.TICKET_CHANNEL
                ? new Newest(0, opened.createdAt(), "")
                : NONE;
    }

    static Newest of(Message message) {
        return message.senderRole() == SenderRole.SYSTEM
                ? NONE
                : new Newest(message.seq(), message.createdAt(), Preview.of(message));
    }
}
