package org.chatdesk.message.note;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.message.note.store.Colleagues;
import org.chatdesk.message.note.store.Notes;

/** What happens to members and conversations happens to their notes. */
@ApplicationScoped
public class FollowNotes {
    private final Notes notes;
    private final Colleagues colleagues;

    FollowNotes(Notes notes, Colleagues colleagues) {
        this.notes = notes;
        this.colleagues = colleagues;
    }

    public void member(Event<MemberChanged> event) {
        colleagues.keep(event);
    }

    /** Of a deleted conversation nothing is kept. Who writes just now waits, and finds it gone. */
    public void deleted(Event<ConversationChanged> event) {
        notes.hold(event.organization(), event.aggregate());
        notes.forget(event.organization(), event.aggregate());
    }
}
