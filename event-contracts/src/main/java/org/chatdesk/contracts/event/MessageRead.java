package org.chatdesk.contracts.event;

import java.util.UUID;

/**
 * A participant has read up to {@code seq}. Cumulative: a smaller number than one already known
 * says nothing. It has no number of its own in the conversation.
 *
 * @param tally the conversation's tally at {@code seq}
 */
public record MessageRead(
        ConversationRef conversation, UUID reader, SenderRole readerRole, long seq, Tally tally)
        implements Payload {}
