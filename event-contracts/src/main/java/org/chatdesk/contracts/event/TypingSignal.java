package org.chatdesk.contracts.event;

import java.util.UUID;

/** Somebody is writing, or has stopped. Never stored; it ends by itself after five seconds. */
public record TypingSignal(
        ConversationRef conversation,
        UUID sender,
        SenderRole senderRole,
        String senderName,
        boolean active)
        implements Payload {}
