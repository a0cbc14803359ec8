package org.chatdesk.message.search.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.contracts.event.SenderRole;
import org.jspecify.annotations.Nullable;

/** A message that has all words that were looked for. */
public record Found(
        UUID conversation,
        UUID message,
        long seq,
        @Nullable UUID senderId,
        SenderRole senderRole,
        String senderName,
        Instant createdAt,
        String content,
        List<Attachment> files) {}
