package org.chatdesk.crm.inbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.inbox.domain.Chat;
import org.chatdesk.crm.inbox.domain.Chat.Place;
import org.chatdesk.crm.inbox.domain.InboxState;
import org.jspecify.annotations.Nullable;

/** Each organization's counts, kept while folding, and its rising number. */
@ApplicationScoped
public class Inboxes {
    private static final String STATE =
            "select active, archived, version from view_inbox where organization_id = ?";
    private static final String MOVE =
            """
            insert into view_inbox as inbox (organization_id, active, archived, version)
            values (?, ?, ?, ?)
            on conflict (organization_id) do update set
                active = inbox.active + excluded.active,
                archived = inbox.archived + excluded.archived,
                version = greatest(inbox.version + 1, excluded.version)
            """;

    private static final String STATE_OF_DEPARTMENT =
            """
            select coalesce(own.active, 0), coalesce(own.archived, 0), inbox.version
            from view_inbox inbox
            left join view_inbox_department own
                on own.organization_id = inbox.organization_id and own.department_id = ?
            where inbox.organization_id = ?
            """;
    private static final String MOVE_DEPARTMENT =
            """
            insert into view_inbox_department as own
                (organization_id, department_id, active, archived)
            values (?, ?, ?, ?)
            on conflict (organization_id, department_id) do update set
                active = own.active + excluded.active,
                archived = own.archived + excluded.archived
            """;
    // What no order of events tells of must not stay either.
    private static final String DROP_EMPTY =
            """
            delete from view_inbox_department
            where organization_id = ? and department_id = ? and active = 0 and archived = 0
            """;

    private final Sql sql;
    private final Clock clock;

    Inboxes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of one department, or of all where that is null. */
    public InboxState state(UUID organization, @Nullable UUID department) {
        var found =
                department == null
                        ? sql.one(Inboxes::read, STATE, organization)
                        : sql.one(Inboxes::read, STATE_OF_DEPARTMENT, department, organization);
        return found.orElse(InboxState.EMPTY);
    }

    private static InboxState read(ResultSet row) throws SQLException {
        return new InboxState(row.getLong(1), row.getLong(2), row.getLong(3));
    }

    /** A conversation changed, and perhaps its place. */
    public void moved(UUID organization, Chat before, Chat after) {
        var from = before.place();
        var to = after.place();
        move(organization, change(Place.ACTIVE, from, to), change(Place.ARCHIVED, from, to));
        var left = before.standing().department();
        var reached = after.standing().department();
        if (Objects.equals(left, reached)) {
            moveIn(organization, reached, from, to);
        } else {
            moveIn(organization, left, from, Place.NOWHERE);
            moveIn(organization, reached, Place.NOWHERE, to);
        }
    }

    /** Only after the whole inbox was moved, whose row all folds of the organization wait for. */
    private void moveIn(UUID organization, @Nullable UUID department, Place from, Place to) {
        if (department != null && from != to) {
            sql.write(
                    MOVE_DEPARTMENT,
                    organization,
                    department,
                    change(Place.ACTIVE, from, to),
                    change(Place.ARCHIVED, from, to));
            sql.write(DROP_EMPTY, organization, department);
        }
    }

    /** Something changed that the inbox shows. */
    public void touch(UUID organization) {
        move(organization, 0, 0);
    }

    private void move(UUID organization, int active, int archived) {
        // The clock's milliseconds keep the number rising when a view is built anew from the log.
        sql.write(MOVE, organization, active, archived, clock.millis());
    }

    private static int change(Place place, Place from, Place to) {
        return (to == place ? 1 : 0) - (from == place ? 1 : 0);
    }
}
