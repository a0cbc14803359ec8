package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's whole state after a change.
 *
 * @param title what a member sees as its subject, for ticket channels
 * @param archived out of the active inbox until the contact writes again or a member restores it
 * @param frozen readable but not writable
 * @param anonymised its contact was removed; names no longer say who it was
 * @param deleted removed for good: every view drops it
 * @param department whom its contact speaks with; absent where none was named
 */
public record ConversationChanged(
        ConversationRef conversation,
        @Nullable String title,
        boolean archived,
        boolean frozen,
        boolean anonymised,
        boolean deleted,
        Instant createdAt,
        @Nullable UUID department)
        implements Payload {}
