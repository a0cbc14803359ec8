package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param editedAt when its sender last put it in other words; absent when never
 * @param removedAt when its sender took it back; its content is empty from then on
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
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant editedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant removedAt) {

    /** A message as it was sent. */
    public Message(
            UUID id,
            long seq,
            @Nullable String clientMessageId,
            @Nullable UUID senderId,
            SenderRole senderRole,
            String senderName,
            MessageType type,
            String content,
            @Nullable UUID replyTo,
            Instant createdAt) {
        this(
                id,
                seq,
                clientMessageId,
                senderId,
                senderRole,
                senderName,
                type,
                content,
                replyTo,
                createdAt,
                null,
                null);
    }

    /** The same message in other words. */
    public Message edited(String text, Instant at) {
        return changed(text, at, removedAt);
    }

    /** What is left of it once its sender has taken it back. */
    public Message removed(Instant at) {
        return changed("", editedAt, at);
    }

    private Message changed(
            String text, @Nullable Instant editedNow, @Nullable Instant removedNow) {
        return new Message(
                id,
                seq,
                clientMessageId,
                senderId,
                senderRole,
                senderName,
                type,
                text,
                replyTo,
                createdAt,
                editedNow,
                removedNow);
    }
}
