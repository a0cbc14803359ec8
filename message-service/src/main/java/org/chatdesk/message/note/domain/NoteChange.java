package org.chatdesk.message.note.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.Note;
import org.jspecify.annotations.Nullable;

/** What may become of a note, and by whom. */
public final class NoteChange {
    private static final Refusal NOT_YOURS =
            Refusal.forbidden("note.not-yours", "Only who wrote a note can change it.");
    private static final Refusal REMOVED =
            Refusal.conflict("note.removed", "This note was removed.");

    private NoteChange() {}

    /** Why this member cannot edit it; empty when they can. */
    public static Optional<Refusal> editing(Note note, UUID member) {
        if (!note.authorId().equals(member)) {
            return Optional.of(NOT_YOURS);
        }
        return note.removedAt() == null ? Optional.empty() : Optional.of(REMOVED);
    }

    /** Why this member cannot remove it; empty when they can. */
    public static Optional<Refusal> removing(Note note, UUID member, boolean isAdmin) {
        return isAdmin || note.authorId().equals(member)
                ? Optional.empty()
                : Optional.of(NOT_YOURS);
    }

    public static Note edited(Note note, String text, List<Note.Mention> mentions, Instant now) {
        return next(note, text, mentions, now, null);
    }

    /** Nothing of what it said is kept. */
    public static Note removed(Note note, Instant now) {
        return next(note, "", List.of(), note.editedAt(), now);
    }

    private static Note next(
            Note note,
            String text,
            List<Note.Mention> mentions,
            @Nullable Instant editedAt,
            @Nullable Instant removedAt) {
        return new Note(
                note.id(),
                note.seq(),
                note.version() + 1,
                note.clientNoteId(),
                note.authorId(),
                note.authorName(),
                text,
                mentions,
                note.afterSeq(),
                note.createdAt(),
                editedAt,
                removedAt);
    }
}
