package org.chatdesk.message.conversation.api;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.message.conversation.ReadConversation.Changes;
import org.chatdesk.message.conversation.domain.Change;
import org.chatdesk.message.conversation.domain.Cursor;

/** Numbered changes as the frames a socket would have brought, and everybody's read marks. */
record ChangesView(
        List<ServerFrame.Change> frames, long head, String epoch, List<CursorView> cursors) {

    /** Up to where somebody has read, and up to where it has arrived on a device of theirs. */
    record CursorView(UUID readerId, SenderRole readerRole, long seq, long delivered) {
        static CursorView of(Cursor cursor) {
            return new CursorView(cursor.reader(), cursor.role(), cursor.seq(), cursor.delivered());
        }
    }

    static ChangesView of(Changes changes, String epoch) {
        return new ChangesView(
                changes.changes().stream().map(c -> frame(changes.conversation(), c)).toList(),
                changes.head(),
                epoch,
                changes.cursors().stream().map(CursorView::of).toList());
    }

    private static ServerFrame.Change frame(UUID conversation, Change change) {
        return switch (change) {
            case Change.Said said ->
                    new ServerFrame.NewMessage(conversation, said.seq(), said.message());
            case Change.Rewritten rewritten ->
                    new ServerFrame.Changed(conversation, rewritten.seq(), rewritten.message());
            case Change.State state ->
                    new ServerFrame.Conversation(
                            conversation, state.seq(), state.archived(), state.frozen());
        };
    }
}
