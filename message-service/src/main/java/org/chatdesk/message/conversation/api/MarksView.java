package org.chatdesk.message.conversation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.message.conversation.domain.Cursor;
import org.chatdesk.message.conversation.domain.Party;
import org.jspecify.annotations.Nullable;

/** How far everybody has come in a conversation (M5). */
record MarksView(List<MarkView> marks) {

    /**
     * How far somebody has come.
     *
     * @param readerId absent for contacts who look at members
     * @param delivered up to where it has arrived on a device of theirs
     * @param readAt when they read up to {@code read}; absent while that is 0
     */
    record MarkView(
            @Nullable UUID readerId,
            SenderRole readerRole,
            @Nullable String name,
            long delivered,
            long read,
            @Nullable Instant readAt) {}

    static MarksView of(List<Cursor> cursors, Party looking) {
        return new MarksView(cursors.stream().map(cursor -> mark(cursor, looking)).toList());
    }

    private static MarkView mark(Cursor cursor, Party looking) {
        var hidden = looking.role() == SenderRole.CONTACT && cursor.role() != SenderRole.CONTACT;
        return new MarkView(
                hidden ? null : cursor.reader(),
                cursor.role(),
                cursor.name(),
                cursor.delivered(),
                cursor.seq(),
                cursor.seq() == 0 ? null : cursor.at());
    }
}
