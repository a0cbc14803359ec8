package org.chatdesk.crm.inbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.inbox.domain.Chat.Place;
import org.chatdesk.crm.inbox.domain.InboxState;

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

    private final Sql sql;
    private final Clock clock;

    Inboxes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public InboxState state(UUID organization) {
        return sql.one(
                        row -> new InboxState(row.getLong(1), row.getLong(2), row.getLong(3)),
                        STATE,
                        organization)
                .orElse(InboxState.EMPTY);
    }

    /** A conversation changed, and perhaps its place. */
    public void moved(UUID organization, Place from, Place to) {
        move(organization, change(Place.ACTIVE, from, to), change(Place.ARCHIVED, from, to));
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
