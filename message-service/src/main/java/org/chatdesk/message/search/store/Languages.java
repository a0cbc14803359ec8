package org.chatdesk.message.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.message.search.domain.Dictionary;

/** Which languages contacts speak, and what words become in them. */
@ApplicationScoped
public class Languages {
    private static final String KEEP =
            """
            insert into contact_language (organization_id, contact_id, dictionary, version)
            values (?, ?, ?, ?)
            on conflict (organization_id, contact_id) do update
            set dictionary = excluded.dictionary, version = excluded.version
            where excluded.version > contact_language.version
            """;
    private static final String OF_CONTACTS =
            """
            select dictionary from contact_language
            where organization_id = ? and contact_id = any(?) limit 1
            """;
    private static final String STEMS =
            """
            select word, stem
            from spoken_language, unnest(?::text[]) word,
              unnest(ts_lexize(cast(dictionary as regdictionary), word)) stem
            where organization_id = ?
            """;

    private final DataSource database;

    Languages(DataSource database) {
        this.database = database;
    }

    /** The newer version wins. */
    public void keep(UUID organization, UUID contact, String dictionary, long version) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, organization);
            insert.setObject(2, contact);
            insert.setString(3, dictionary);
            insert.setLong(4, version);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The language could not be kept", e);
        }
    }

    /** The dictionary for a conversation of these contacts. */
    public String of(UUID organization, List<UUID> contacts) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF_CONTACTS)) {
            select.setObject(1, organization);
            select.setArray(2, connection.createArrayOf("uuid", contacts.toArray()));
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : Dictionary.NONE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The language could not be read", e);
        }
    }

    /** What the organization's languages make of each word. */
    public Map<String, Set<String>> stems(UUID organization, Collection<String> words) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(STEMS)) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            select.setObject(2, organization);
            try (var rows = select.executeQuery()) {
                var found = new HashMap<String, Set<String>>();
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                            .add(rows.getString(2));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Stems could not be found", e);
        }
    }
}
