package org.chatdesk.message.note.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;

/** Tells of notes, in the running transaction. */
@ApplicationScoped
public class NoteEvents {
    private final Outbox outbox;

    NoteEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void changed(Caller.Member by, UUID conversation, Note note, Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.NOTE_CHANGED,
                        by.organization(),
                        conversation,
                        note.version(),
                        at,
                        by.actor(),
                        new NoteChanged(conversation, note)));
    }
}
