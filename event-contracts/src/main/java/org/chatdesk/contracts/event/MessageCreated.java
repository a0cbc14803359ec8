package org.chatdesk.contracts.event;

/** A message was committed. {@code tally} counts this message too. */
public record MessageCreated(ConversationRef conversation, Message message, Tally tally)
        implements Payload {}
