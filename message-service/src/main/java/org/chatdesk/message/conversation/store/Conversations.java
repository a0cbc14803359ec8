package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;

/** Finds conversations and makes new ones. What changes them goes through a batch. */
@ApplicationScoped
public class Conversations {
    private static final String INSERT =
            """
            insert into conversation
              (organization_id, id, kind, contacts, ticket_id, channel, title, created_at,
               department_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String BY_ID =
            "select * from conversation where organization_id = ? and id = ?";
    private static final String SUPPORT_OF =
            """
            select * from conversation
            where organization_id = ? and contacts[1] = ? and kind = 'SUPPORT' and not deleted
              and not continued
            """;
    private static final String OF_TICKET =
            "select * from conversation where organization_id = ? and ticket_id = ?";
    private static final String OF_CONTACT =
            """
            select * from conversation
            where contacts @> array[?::uuid] and organization_id = ? and not deleted
            order by created_at
            """;

    // Held until the transaction ends; two contacts that share a hash only wait for each other.
    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended(cast(? as text) || ?, 0))";

    private final DataSource database;
    private final Outbox outbox;

    Conversations(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Stores a new conversation and tells the others, in the running transaction.
     *
     * @return false if there is one already: nothing was stored or told
     */
    public boolean add(Conversation fresh, Party by) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            bind(connection, insert, fresh);
            if (insert.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The conversation could not be stored", e);
        }
        outbox.add(
                OutboxRecord.of(
                        Topics.CONVERSATION_CHANGED,
                        fresh.organization(),
                        fresh.id(),
                        fresh.head(),
                        fresh.createdAt(),
                        by.actor(),
                        fresh.asEvent()));
        return true;
    }

    private static void bind(Connection connection, PreparedStatement insert, Conversation fresh)
            throws SQLException {
        var ref = fresh.ref();
        insert.setObject(1, fresh.organization());
        insert.setObject(2, ref.id());
        insert.setString(3, ref.kind().name());
        insert.setArray(4, connection.createArrayOf("uuid", ref.contacts().toArray()));
        insert.setObject(5, ref.ticket());
        insert.setString(6, ref.channel());
        insert.setString(7, fresh.title());
        insert.setTimestamp(8, Timestamp.from(fresh.createdAt()));
        insert.setObject(9, fresh.department());
    }

    public Optional<Conversation> find(UUID organization, UUID id) {
        return select(BY_ID, organization, id).stream().findFirst();
    }

    /** The support conversation of a contact. */
    public Optional<Conversation> supportOf(UUID organization, UUID contact) {
        return select(SUPPORT_OF, organization, contact).stream().findFirst();
    }

    public List<Conversation> ofTicket(UUID organization, UUID ticket) {
        return select(OF_TICKET, organization, ticket);
    }

    /** All conversations a contact takes part in, oldest first. */
    public List<Conversation> ofContact(UUID organization, UUID contact) {
        return select(OF_CONTACT, contact, organization);
    }

    /** Until the transaction ends, nobody else opens a conversation of this contact. */
    public void holdOpening(UUID organization, UUID contact) {
        try (var connection = database.getConnection();
                var hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, organization.toString());
            hold.setString(2, contact.toString());
            hold.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The contact could not be held", e);
        }
    }

    private List<Conversation> select(String sql, UUID first, UUID second) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, first);
            select.setObject(2, second);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Conversation>();
                while (rows.next()) {
                    found.add(ConversationRow.conversation(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Conversations could not be read", e);
        }
    }
}
