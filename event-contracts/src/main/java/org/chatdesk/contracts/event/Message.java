package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * @param notice what a line of the system says; absent for what people wrote
 * @param attachments the files that came with it, at most 10; absent where there are none
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant removedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Notice notice,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Attachment> attachments) {

    /** A message as it was sent, without files. */
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
                null,
                null,
                null);
    }

    /** A line of the system. */
    public static Message ofSystem(
            UUID id, long seq, String key, String system, String text, Notice notice, Instant at) {
        return new Message(
                id,
                seq,
                key,
                null,
                SenderRole.SYSTEM,
                system,
                MessageType.SYSTEM,
                text,
                null,
                at,
                null,
                null,
                notice,
                null);
    }

    /** The same message in other words. */
    public Message edited(String text, Instant at) {
        return changed(text, at, removedAt, attachments);
    }

    /** What is left of it once its sender has taken it back. */
    public Message removed(Instant at) {
        return changed("", editedAt, at, null);
    }

    /** The same message with these files. */
    public Message with(List<Attachment> files) {
        return changed(content, editedAt, removedAt, files.isEmpty() ? null : files);
    }

    /** Its files; empty where there are none. */
    public List<Attachment> files() {
        return attachments == null ? List.of() : attachments;
    }

    /** What it says in one line of text: its words, else the names of its files. */
    public String inWords() {
        return content.isBlank()
                ? files().stream().map(Attachment::name).collect(Collectors.joining(", "))
                : content;
    }

    private Message changed(
            String text,
            @Nullable Instant editedNow,
            @Nullable Instant removedNow,
            @Nullable List<Attachment> files) {
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
                removedNow,
                notice,
                files);
    }
}
