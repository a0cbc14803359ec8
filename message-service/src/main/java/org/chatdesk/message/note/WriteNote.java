package org.chatdesk.message.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.VisibleConversations;
import org.chatdesk.message.note.domain.NoteDraft;
import org.chatdesk.message.note.events.NoteEvents;
import org.chatdesk.message.note.store.Notes;

/** A member writes a note. The same client note id finds its first answer again, for ever. */
@ApplicationScoped
public class WriteNote {
    private static final Refusal ID_REUSED =
            Refusal.conflict("note.id-reused", "This id was used for another note.");

    private final VisibleConversations conversations;
    private final Notes notes;
    private final Mentions mentions;
    private final NoteEvents events;
    private final Clock clock;

    WriteNote(
            VisibleConversations conversations,
            Notes notes,
            Mentions mentions,
            NoteEvents events,
            Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.mentions = mentions;
        this.events = events;
        this.clock = clock;
    }

    /** The note, and whether it was there already. */
    public record Written(Note note, boolean repeated) {}

    @Transactional
    public Result<Written> write(
            Caller.Member by, UUID conversation, String clientNoteId, NoteDraft draft) {
        if (!NoteDraft.isClientId(clientNoteId)) {
            return Result.invalid("clientNoteId", "invalid");
        }
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        notes.hold(by.organization(), conversation);
        var party = new Party(by.id(), SenderRole.AGENT, by.name());
        var found = conversations.visible(by.organization(), conversation, party);
        if (found.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        return notes.sentAs(by.organization(), conversation, by.id(), clientNoteId)
                .map(known -> repeated(by, conversation, known, draft))
                .orElseGet(() -> fresh(by, found.get(), clientNoteId, draft));
    }

    private Result<Written> repeated(
            Caller.Member by, UUID conversation, Note known, NoteDraft draft) {
        var same =
                notes.said(
                        by.organization(),
                        conversation,
                        by.id(),
                        known.clientNoteId(),
                        draft.fingerprint());
        return same ? Result.done(new Written(known, true)) : Result.refused(ID_REUSED);
    }

    private Result<Written> fresh(
            Caller.Member by, Conversation conversation, String clientNoteId, NoteDraft draft) {
        var mentioned = mentions.of(by.organization(), draft.mentions(), List.of());
        if (mentioned.isEmpty()) {
            return Result.invalid("mentions", "unknown");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var note = note(by, conversation, clientNoteId, draft.text(), mentioned.get(), now);
        notes.add(by.organization(), conversation.id(), note, draft.fingerprint());
        events.changed(by, conversation.id(), note, now);
        return Result.done(new Written(note, false));
    }

    private Note note(
            Caller.Member by,
            Conversation conversation,
            String clientNoteId,
            String text,
            List<Note.Mention> mentioned,
            Instant now) {
        return new Note(
                Ids.next(),
                notes.head(by.organization(), conversation.id()) + 1,
                1,
                clientNoteId,
                by.id(),
                by.name(),
                text,
                mentioned,
                conversation.head(),
                now,
                null,
                null);
    }
}
