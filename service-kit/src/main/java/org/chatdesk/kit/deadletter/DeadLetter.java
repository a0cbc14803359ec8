package org.chatdesk.kit.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed.
 *
 * @param topic where it came from
 * @param partition of the letter, not of the record
 * @param offset of the letter, which names it together with topic and partition
 * @param organization as the record's header says; absent where it says nothing
 * @param size of the record, in bytes
 * @param payload its beginning, at most 2 KiB; may hold personal data
 * @param replayedAt when it was last tried again; absent while it was not
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String organization,
        String reason,
        String cause,
        Instant parkedAt,
        int size,
        String payload,
        @Nullable Instant replayedAt) {}
