package org.chatdesk.crm.customer.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.customer.domain.Contact;
import org.chatdesk.kit.json.EventJson;

/** What is known of each contact, locked while it is folded. */
@ApplicationScoped
public class Contacts {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String READ =
            """
            select id, version, type, name, email, blocked, attributes, former from view_contact
            where organization_id = ? and id = ?
            """;
    private static final String LOCK = READ + " for update";
    private static final String BEGIN =
            """
            insert into view_contact (organization_id, id) values (?, ?)
            on conflict (organization_id, id) do nothing
            """;
    private static final String SAVE =
            """
            update view_contact set version = ?, type = ?, name = ?, email = ?, blocked = ?,
                attributes = ?, former = ?
            where organization_id = ? and id = ?
            """;

    private final Sql sql;

    Contacts(Sql sql) {
        this.sql = sql;
    }

    /** The contact, which nobody else can fold until the transaction ends. */
    public Contact lock(UUID organization, UUID id) {
        return find(organization, id).orElseGet(() -> begin(organization, id));
    }

    /** The contact as it is; empty when no event has named it. */
    public Optional<Contact> read(UUID organization, UUID id) {
        return sql.one(Contacts::read, READ, organization, id);
    }

    private Optional<Contact> find(UUID organization, UUID id) {
        return sql.one(Contacts::read, LOCK, organization, id);
    }

    private Contact begin(UUID organization, UUID id) {
        sql.write(BEGIN, organization, id);
        return find(organization, id).orElseThrow();
    }

    public void save(UUID organization, Contact contact) {
        sql.write(
                SAVE,
                contact.version(),
                contact.type(),
                contact.name(),
                contact.email(),
                contact.blocked(),
                new String(EventJson.write(new TreeMap<>(contact.attributes())), UTF_8),
                contact.former(),
                organization,
                contact.id());
    }

    private static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                Sql.id(row, "id"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("blocked"),
                texts(row.getString("attributes")),
                row.getBoolean("former"));
    }

    private static Map<String, String> texts(String column) {
        try {
            return EventJson.mapper().readValue(column, TEXTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
