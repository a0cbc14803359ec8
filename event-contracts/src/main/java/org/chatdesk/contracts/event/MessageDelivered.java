package org.chatdesk.contracts.event;

import java.util.UUID;

/**
 * Everything up to {@code seq} has arrived on a device of the reader. Cumulative, as {@link
 * MessageRead} is, and without a number of its own.
 */
public record MessageDelivered(
        ConversationRef conversation, UUID reader, SenderRole readerRole, long seq)
        implements Payload {}
