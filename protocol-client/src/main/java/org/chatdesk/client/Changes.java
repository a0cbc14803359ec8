package org.chatdesk.client;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.frame.ServerFrame;

/** The answer of {@code GET /api/conversations/{id}/changes}. */
public record Changes(
        List<ServerFrame.Change> frames, long head, String epoch, List<Cursor> cursors) {

    /** Up to where somebody has read, and up to where it has arrived on a device of theirs. */
    public record Cursor(UUID readerId, SenderRole readerRole, long seq, long delivered) {}
}
