package org.chatdesk.crm.inbox.domain;

import java.time.Instant;
import java.util.Comparator;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;

/**
 * What put a conversation into the inbox last: the newest message that a person wrote (the system's
 * own lines lift nothing), or the opening of a ticket's channel, in which the agent writes first.
 *
 * @param changed the number of the change that said last what it says
 */
public record Newest(long version, long changed, Instant at, String preview) implements Part {

    public static final Newest NONE = new Newest(UNKNOWN, UNKNOWN, Instant.EPOCH, "");

    private static final Comparator<Newest> ORDER =
            Comparator.comparingLong(Newest::version).thenComparingLong(Newest::changed);

    /** An opening is older than any message. */
    static Newest ofOpening(ConversationChanged opened) {
        return opened.conversation().kind() == ConversationRef.Kind.TICKET_CHANNEL
                ? new Newest(0, 0, opened.createdAt(), "")
                : NONE;
    }

    static Newest of(Message message, long changed) {
        return message.senderRole() == SenderRole.SYSTEM
                ? NONE
                : new Newest(message.seq(), changed, message.createdAt(), Preview.of(message));
    }

    /** The newer message, and of one message what was said of it last. */
    static Newest newer(Newest one, Newest other) {
        return ORDER.compare(other, one) > 0 ? other : one;
    }
}
