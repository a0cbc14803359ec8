package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Upload;
import org.jspecify.annotations.Nullable;

/** The uploads that a batch's messages name, locked: whoever comes second finds them used. */
final class Uploads {
    static final OfOrganization NONE = new Uploads().of(new UUID(0, 0));

    // Always in the same order, so that two batches never wait for each other in a circle.
    private static final String LOCK =
            """
            select a.* from attachment a
            join unnest(?::uuid[], ?::uuid[]) as wanted(organization_id, id)
              on a.organization_id = wanted.organization_id and a.id = wanted.id
            where a.state = 'STORED'
            order by a.organization_id, a.id
            for update of a
            """;

    private record Key(UUID organization, UUID id) {}

    private final Map<Key, Upload> found = new HashMap<>();

    private Uploads() {}

    static Uploads of(Connection connection, List<Command.Send> sends) throws SQLException {
        var keys =
                sends.stream()
                        .flatMap(send ->
                                send.attachments().stream()
                                        .map(id -> new Key(send.organization(), id)))
                        .distinct()
                        .toList();
        var uploads = new Uploads();
        if (!keys.isEmpty()) {
            uploads.lock(connection, keys);
        }
        return uploads;
    }

    private void lock(Connection connection, List<Key> keys) throws SQLException {
        try (var select = connection.prepareStatement(LOCK)) {
            new Columns<>(connection, select, 1, keys).uuid(Key::organization).uuid(Key::id);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var upload = upload(rows);
                    var organization = rows.getObject("organization_id", UUID.class);
                    found.put(new Key(organization, upload.file().id()), upload);
                }
            }
        }
    }

    private static Upload upload(ResultSet row) throws SQLException {
        var file =
                new Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        number(row, "width"),
                        number(row, "height"),
                        row.getString("preview").equals("NONE") ? null : true);
        return new Upload(
                file,
                row.getObject("uploader_id", UUID.class),
                row.getTimestamp("used_at") != null);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    OfOrganization of(UUID organization) {
        return new OfOrganization(organization);
    }

    /** Those of one organization: another's do not exist. */
    final class OfOrganization {
        private final UUID organization;

        private OfOrganization(UUID organization) {
            this.organization = organization;
        }

        Optional<Upload> find(UUID id) {
            return Optional.ofNullable(found.get(new Key(organization, id)));
        }

        /** A message of this batch has it now. */
        void use(UUID id) {
            found.computeIfPresent(new Key(organization, id), (_, upload) -> upload.withMessage());
        }
    }
}
