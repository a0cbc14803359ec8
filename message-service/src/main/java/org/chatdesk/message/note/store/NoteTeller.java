package org.chatdesk.message.note.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells of notes as they are now. */
@ApplicationScoped
class NoteTeller implements Teller {
    private static final String PAGE =
            """
            select * from note where (organization_id, conversation_id, seq) > (?, ?, ?)
            order by organization_id, conversation_id, seq limit ?
            """;

    private final TablePages tables;

    NoteTeller(TablePages tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public long count() {
        return tables.count("select count(*) from note");
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return tables.byNumber(PAGE, after, most, NoteTeller::told);
    }

    private static ToldRow told(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var conversation = row.getObject("conversation_id", UUID.class);
        var note = NoteRow.note(row);
        return new ToldRow(
                new Place(organization, conversation, note.seq()),
                Retold.of(
                        Topics.NOTE_CHANGED,
                        organization,
                        conversation,
                        note.version(),
                        note.id().toString(),
                        changedAt(note),
                        new Actor(Actor.Kind.MEMBER, note.authorId(), note.authorName()),
                        new NoteChanged(conversation, note)));
    }

    private static Instant changedAt(Note note) {
        return Optional.ofNullable(note.removedAt())
                .or(() -> Optional.ofNullable(note.editedAt()))
                .orElse(note.createdAt());
    }
}
