package org.chatdesk.message.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.message.conversation.domain.Page;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.VisibleConversations;
import org.chatdesk.message.note.store.Notes;

/** Shows a conversation's notes to members. */
@ApplicationScoped
public class ReadNotes {
    private final VisibleConversations conversations;
    private final Notes notes;

    ReadNotes(VisibleConversations conversations, Notes notes) {
        this.conversations = conversations;
        this.notes = notes;
    }

    /** A page, ascending, and the number of the last note when it was read. */
    public record Found(List<Note> notes, long head) {}

    public Optional<Found> page(Caller.Member reader, UUID conversation, Page page) {
        var party = new Party(reader.id(), SenderRole.AGENT, reader.name());
        return conversations
                .visible(reader.organization(), conversation, party)
                .map(_ -> {
                    var head = notes.head(reader.organization(), conversation);
                    var found = notes.page(reader.organization(), conversation, page.upTo(head));
                    return new Found(found, head);
                });
    }
}
