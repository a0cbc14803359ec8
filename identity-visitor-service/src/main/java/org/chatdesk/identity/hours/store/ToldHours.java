package org.chatdesk.identity.hours.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.TablePages;

/** Whose openings were told, page by page. */
@ApplicationScoped
public class ToldHours {
    private static final String NEXT =
            """
            select organization_id, owner_id, told, told_until from business_hours
            where (organization_id, owner_id) > (?, ?) and told_until is not null
            order by organization_id, owner_id limit ?
            """;

    private final TablePages tables;

    ToldHours(TablePages tables) {
        this.tables = tables;
    }

    /** Up to when openings were told, and with which version. */
    public record Told(UUID organization, UUID owner, long version, Instant until) {}

    public long count() {
        return tables.count("select count(*) from business_hours where told_until is not null");
    }

    /** Of all organizations, the next ones by organization and owner. */
    public List<Told> after(Place after, int most) {
        return tables.byId(
                NEXT,
                after,
                most,
                row ->
                        new Told(
                                row.getObject("organization_id", UUID.class),
                                row.getObject("owner_id", UUID.class),
                                row.getLong("told"),
                                row.getObject("told_until", OffsetDateTime.class).toInstant()));
    }
}
