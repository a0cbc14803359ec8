package org.chatdesk.message.conversation.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.message.hours.domain.OpeningHours;
import org.jspecify.annotations.Nullable;

/** What may keep contacts from writing: blocks and hours, for all of a batch in one query. */
final class Barriers {
    // A department without openings of its own has the organization's. One row for each
    // department that is asked for, so that its openings come once however many write to it.
    private static final String BARRIERS =
            """
            select asked.organization_id, asked.department_id, asked.blocked,
                   hours.open_from, hours.open_to, hours.until
            from (
              select wanted.organization_id, wanted.department_id,
                     array_agg(b.contact_id) filter (where b.blocked) as blocked
              from unnest(?::uuid[], ?::uuid[], ?::uuid[])
                as wanted(organization_id, department_id, contact_id)
              left join blocked_contact b
                on b.organization_id = wanted.organization_id
               and b.contact_id = wanted.contact_id
              group by wanted.organization_id, wanted.department_id) asked
            left join lateral (
              select * from opening_hours o
              where o.organization_id = asked.organization_id
                and o.owner_id in (asked.department_id, asked.organization_id)
              order by o.owner_id = asked.organization_id limit 1) hours on hours.blocks
            """;

    /** A contact who writes. */
    record Writer(UUID organization, @Nullable UUID department, @Nullable UUID contact) {}

    private record Desk(UUID organization, @Nullable UUID department) {}

    private final Map<Desk, OpeningHours> hours = new HashMap<>();
    private final Set<UUID> blocked = new HashSet<>();

    private Barriers() {}

    static Barriers before(Connection connection, List<Writer> writers) throws SQLException {
        var found = new Barriers();
        if (writers.isEmpty()) {
            return found;
        }
        try (var select = connection.prepareStatement(BARRIERS)) {
            new Columns<>(connection, select, 1, writers)
                    .uuid(Writer::organization)
                    .uuid(Writer::department)
                    .uuid(Writer::contact);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows);
                }
            }
        }
        return found;
    }

    private void add(ResultSet row) throws SQLException {
        var desk =
                new Desk(
                        row.getObject("organization_id", UUID.class),
                        row.getObject("department_id", UUID.class));
        if (row.getTimestamp("until") != null) {
            hours.put(desk, hours(row));
        }
        if (row.getArray("blocked") instanceof Array contacts) {
            blocked.addAll(Arrays.asList((UUID[]) contacts.getArray()));
        }
    }

    private static OpeningHours hours(ResultSet row) throws SQLException {
        var from = times(row, "open_from");
        var to = times(row, "open_to");
        var open =
                IntStream.range(0, from.length)
                        .mapToObj(i -> new Opening(from[i].toInstant(), to[i].toInstant()))
                        .toList();
        return new OpeningHours(open, row.getTimestamp("until").toInstant());
    }

    private static Timestamp[] times(ResultSet row, String column) throws SQLException {
        return (Timestamp[]) row.getArray(column).getArray();
    }

    OpeningHours hours(Writer writer) {
        return hours.getOrDefault(
                new Desk(writer.organization(), writer.department()), OpeningHours.ALWAYS);
    }

    boolean isBlocked(UUID contact) {
        return blocked.contains(contact);
    }
}
