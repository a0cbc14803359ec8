package org.chatdesk.message.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.VisibleConversations;
import org.chatdesk.message.note.domain.NoteChange;
import org.chatdesk.message.note.domain.NoteDraft;
import org.chatdesk.message.note.events.NoteEvents;
import org.chatdesk.message.note.store.Notes;

/** Who wrote a note edits or removes it; administrators remove any. */
@ApplicationScoped
public class ChangeNote {
    private final VisibleConversations conversations;
    private final Notes notes;
    private final Mentions mentions;
    private final NoteEvents events;
    private final Clock clock;

    ChangeNote(
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

    @Transactional
    public Result<Note> edit(Caller.Member by, UUID conversation, UUID id, NoteDraft draft) {
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var note = held(by, conversation, id);
        if (note.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        return NoteChange.editing(note.get(), by.id())
                .<Result<Note>>map(Result::refused)
                .orElseGet(() -> edit(by, conversation, note.get(), draft));
    }

    private Result<Note> edit(Caller.Member by, UUID conversation, Note note, NoteDraft draft) {
        var mentioned = mentions.of(by.organization(), draft.mentions(), note.mentions());
        if (mentioned.isEmpty()) {
            return Result.invalid("mentions", "unknown");
        }
        if (note.text().equals(draft.text()) && note.mentions().equals(mentioned.get())) {
            return Result.done(note);
        }
        var now = now();
        var edited = NoteChange.edited(note, draft.text(), mentioned.get(), now);
        return Result.done(keep(by, conversation, edited, now));
    }

    /** Removing what is removed already changes nothing. */
    @Transactional
    public Result<Note> remove(Caller.Member by, UUID conversation, UUID id) {
        var note = held(by, conversation, id);
        if (note.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        return NoteChange.removing(note.get(), by.id(), by.role() != Role.AGENT)
                .<Result<Note>>map(Result::refused)
                .orElseGet(() -> Result.done(remove(by, conversation, note.get())));
    }

    private Note remove(Caller.Member by, UUID conversation, Note note) {
        if (note.removedAt() != null) {
            return note;
        }
        var now = now();
        return keep(by, conversation, NoteChange.removed(note, now), now);
    }

    private Optional<Note> held(Caller.Member by, UUID conversation, UUID id) {
        notes.hold(by.organization(), conversation);
        var party = new Party(by.id(), SenderRole.AGENT, by.name());
        return conversations
                .visible(by.organization(), conversation, party)
                .flatMap(_ -> notes.find(by.organization(), conversation, id));
    }

    private Note keep(Caller.Member by, UUID conversation, Note note, Instant at) {
        notes.put(by.organization(), conversation, note);
        events.changed(by, conversation, note, at);
        return note;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
