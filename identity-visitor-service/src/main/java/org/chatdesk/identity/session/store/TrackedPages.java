package org.chatdesk.identity.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Tracked;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.TablePages;

/** What devices did, page by page. */
@ApplicationScoped
public class TrackedPages {
    // What names no page of its own was told with the one that the device was on.
    private static final String NEXT =
            """
            select e.organization_id, e.id, e.session_id, e.contact_id, e.name,
                case when e.url is null then on_page.url else e.url end as url,
                case when e.url is null then on_page.title else e.title end as title,
                e.properties, e.at, coalesce(e.told, e.id) as told
            from (
                select * from session_event where (organization_id, id) > (?, ?)
                order by organization_id, id limit ?) e
            left join lateral (
                select p.url, p.title from session_event p
                where p.organization_id = e.organization_id and p.session_id = e.session_id
                  and p.at <= e.at and p.url is not null and p.name = 'page_view'
                order by p.at desc, p.id desc limit 1) on_page on e.url is null
            order by e.organization_id, e.id
            """;

    private final TablePages tables;

    TrackedPages(TablePages tables) {
        this.tables = tables;
    }

    public long count() {
        return tables.count("select count(*) from session_event");
    }

    /** Of all organizations, the next ones by organization and id. */
    public List<Tracked> after(Place after, int most) {
        return tables.byId(NEXT, after, most, TrackedPages::tracked);
    }

    private static Tracked tracked(ResultSet row) throws SQLException {
        return new Tracked(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                row.getString("title"),
                SessionEvents.properties(row.getString("properties")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("told", UUID.class));
    }
}
