package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as everybody who may read the conversation sees it.
 *
 * @param id UUIDv7
 * @param seq its place among the conversation's changes, from 1
 * @param clientMessageId the sender's own id for it; sending it again changes nothing
 * @param senderId absent for system messages
 * @param content plain text, at most 10,000 characters
 * @param createdAt when it was committed, UTC
 */
public record Message(
        UUID id,
        long seq,
        @Nullable String clientMessageId,
        @Nullable UUID senderId,
        SenderRole senderRole,
        String senderName,
        MessageType type,
        String content,
        @Nullable UUID replyTo,
        Instant createdAt) {}
