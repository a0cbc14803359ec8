package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What members tell each other beside a conversation. No contact ever hears of it.
 *
 * @param id UUIDv7
 * @param seq its place among the conversation's notes, from 1; messages have a numbering of their
 *     own, so that contacts see no gap
 * @param version rises by one with every change of this note; the greater wins
 * @param clientNoteId the author's own id for it; sending it again changes nothing
 * @param text plain text, at most 10,000 characters; empty once it was removed
 * @param mentions members who are meant, as they were called when it was written
 * @param afterSeq the conversation's last number when it was written: its place among the messages
 * @param createdAt when it was committed, UTC
 */
public record Note(
        UUID id,
        long seq,
        long version,
        String clientNoteId,
        UUID authorId,
        String authorName,
        String text,
        List<Mention> mentions,
        long afterSeq,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt) {

    /** A member who is meant. The text says {@code @} and the name. */
    public record Mention(UUID id, String name) {}
}
