package org.chatdesk.notification.reminder.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells which letters went out. */
@ApplicationScoped
class DeliveryTeller implements Teller {
    private static final long ONLY_VERSION = 1;
    private static final String PAGE =
            """
            select * from delivery where (organization_id, id) > (?, ?)
            order by organization_id, id limit ?
            """;

    private final TablePages tables;

    DeliveryTeller(TablePages tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public long count() {
        return tables.count("select count(*) from delivery");
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return tables.byId(PAGE, after, most, DeliveryTeller::told);
    }

    private static ToldRow told(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var run = row.getObject("id", UUID.class);
        return new ToldRow(
                Place.of(organization, run),
                Retold.of(
                        Topics.NOTIFICATION_SENT,
                        organization,
                        run,
                        ONLY_VERSION,
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        Retold.SOMEBODY,
                        new NotificationSent(
                                row.getObject("contact_id", UUID.class),
                                row.getObject("conversation_id", UUID.class),
                                row.getString("kind"),
                                row.getLong("up_to_seq"))));
    }
}
