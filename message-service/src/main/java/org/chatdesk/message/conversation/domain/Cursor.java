package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come in a conversation.
 *
 * @param name as they were called when the mark moved last; absent where nobody told
 * @param seq up to where they have read
 * @param tally counts the messages up to there
 * @param at when they read it; of no meaning while {@code seq} is 0
 * @param delivered up to where it has arrived on a device of theirs
 */
public record Cursor(
        UUID reader,
        SenderRole role,
        @Nullable String name,
        long seq,
        Tally tally,
        Instant at,
        long delivered) {}
