package org.chatdesk.message.note.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.message.conversation.domain.Page;

/** Keeps the notes of conversations, in the running transaction. */
@ApplicationScoped
public class Notes {
    // Until the transaction ends; two conversations that share a hash only wait for each other.
    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended('note' || cast(? as text) || ?, 0))";
    private static final String OF_CONVERSATION =
            "select * from note where organization_id = ? and conversation_id = ? and ";
    private static final String BY_CLIENT_ID =
            OF_CONVERSATION + "author_id = ? and client_note_id = ?";
    private static final String SAYS =
            OF_CONVERSATION + "author_id = ? and client_note_id = ? and fingerprint = ?";
    private static final String BY_ID = OF_CONVERSATION + "id = ?";
    private static final String FORWARDS =
            OF_CONVERSATION + "seq > ? and seq < ? order by seq limit ?";
    private static final String BACKWARDS = OF_CONVERSATION + "seq < ? order by seq desc limit ?";
    private static final String INSERT =
            """
            insert into note (organization_id, conversation_id, seq, id, version, client_note_id,
              fingerprint, author_id, author_name, text, mentions, mention_names, after_seq,
              created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE =
            """
            update note set version = ?, text = ?, mentions = ?, mention_names = ?, edited_at = ?,
              removed_at = ?
            where organization_id = ? and conversation_id = ? and seq = ?
            """;
    private static final String DELETE =
            "delete from note where organization_id = ? and conversation_id = ?";

    private final DataSource database;

    Notes(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends, nobody else writes notes there. */
    public void hold(UUID organization, UUID conversation) {
        run(
                HOLD,
                hold -> {
                    hold.setString(1, organization.toString());
                    hold.setString(2, conversation.toString());
                });
    }

    public Optional<Note> find(UUID organization, UUID conversation, UUID id) {
        return select(
                        BY_ID,
                        select -> {
                            at(select, organization, conversation);
                            select.setObject(3, id);
                        })
                .stream()
                .findFirst();
    }

    /** What this member has sent under this id already. */
    public Optional<Note> sentAs(
            UUID organization, UUID conversation, UUID author, String clientNoteId) {
        return select(
                        BY_CLIENT_ID,
                        select -> sentAs(select, organization, conversation, author, clientNoteId))
                .stream()
                .findFirst();
    }

    /** Whether what was sent under this id at first had this fingerprint. */
    public boolean said(
            UUID organization,
            UUID conversation,
            UUID author,
            String clientNoteId,
            byte[] fingerprint) {
        return !select(
                        SAYS,
                        select -> {
                            sentAs(select, organization, conversation, author, clientNoteId);
                            select.setBytes(5, fingerprint);
                        })
                .isEmpty();
    }

    /** Ascending. */
    public List<Note> page(UUID organization, UUID conversation, Page page) {
        var before = Objects.requireNonNullElse(page.before(), Long.MAX_VALUE);
        if (page.isForwards()) {
            return select(
                    FORWARDS,
                    select -> {
                        at(select, organization, conversation);
                        select.setLong(3, Objects.requireNonNull(page.after()));
                        select.setLong(4, before);
                        select.setInt(5, page.limit());
                    });
        }
        return select(
                        BACKWARDS,
                        select -> {
                            at(select, organization, conversation);
                            select.setLong(3, before);
                            select.setInt(4, page.limit());
                        })
                .reversed();
    }

    /** The number of the last note; 0 when there is none. */
    public long head(UUID organization, UUID conversation) {
        var newest = page(organization, conversation, new Page(null, null, 1));
        return newest.isEmpty() ? 0 : newest.getFirst().seq();
    }

    public void add(UUID organization, UUID conversation, Note note, byte[] fingerprint) {
        run(
                INSERT,
                insert -> {
                    at(insert, organization, conversation);
                    insert.setLong(3, note.seq());
                    insert.setObject(4, note.id());
                    insert.setLong(5, note.version());
                    insert.setString(6, note.clientNoteId());
                    insert.setBytes(7, fingerprint);
                    insert.setObject(8, note.authorId());
                    insert.setString(9, note.authorName());
                    insert.setString(10, note.text());
                    insert.setArray(11, NoteRow.ids(insert.getConnection(), note.mentions()));
                    insert.setArray(12, NoteRow.names(insert.getConnection(), note.mentions()));
                    insert.setLong(13, note.afterSeq());
                    insert.setObject(14, NoteRow.time(note.createdAt()));
                });
    }

    public void put(UUID organization, UUID conversation, Note note) {
        run(
                UPDATE,
                update -> {
                    update.setLong(1, note.version());
                    update.setString(2, note.text());
                    update.setArray(3, NoteRow.ids(update.getConnection(), note.mentions()));
                    update.setArray(4, NoteRow.names(update.getConnection(), note.mentions()));
                    update.setObject(5, NoteRow.time(note.editedAt()));
                    update.setObject(6, NoteRow.time(note.removedAt()));
                    update.setObject(7, organization);
                    update.setObject(8, conversation);
                    update.setLong(9, note.seq());
                });
    }

    /** Removes all of them for good. */
    public void forget(UUID organization, UUID conversation) {
        run(DELETE, delete -> at(delete, organization, conversation));
    }

    private static void at(PreparedStatement statement, UUID organization, UUID conversation)
            throws SQLException {
        statement.setObject(1, organization);
        statement.setObject(2, conversation);
    }

    private static void sentAs(
            PreparedStatement select,
            UUID organization,
            UUID conversation,
            UUID author,
            String clientNoteId)
            throws SQLException {
        at(select, organization, conversation);
        select.setObject(3, author);
        select.setString(4, clientNoteId);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Note> select(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Note>();
                while (rows.next()) {
                    found.add(NoteRow.note(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Notes could not be read", e);
        }
    }

    private void run(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A note could not be stored", e);
        }
    }
}
