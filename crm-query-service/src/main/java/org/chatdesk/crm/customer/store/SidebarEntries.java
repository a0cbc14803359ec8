package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.customer.domain.Sidebar;

/** Contacts who have written. */
@ApplicationScoped
public class SidebarEntries {
    // Hops from type to type in the index view_contact_sidebar and takes the first few of each, so
    // that a million contacts cost no more than a thousand.
    private static final String NEWEST =
            """
            with recursive kind(type) as (
                (select type from view_contact
                 where organization_id = ? and wrote and latest_at is not null
                   and type is not null and not former
                 order by type limit 1)
                union all
                select (
                    select c.type from view_contact c
                    where c.organization_id = ? and c.wrote and c.latest_at is not null
                      and c.type is not null and not c.former and c.type > kind.type
                    order by c.type limit 1)
                from kind where kind.type is not null)
            select contact.* from kind
            cross join lateral (
                select c.id, c.name, c.type, c.latest_chat, c.latest_at from view_contact c
                where c.organization_id = ? and c.wrote and c.latest_at is not null
                  and c.type is not null and not c.former and c.type = kind.type
                order by c.latest_at desc, c.id desc limit ?) contact
            where kind.type is not null
            """;

    private final Sql sql;

    SidebarEntries(Sql sql) {
        this.sql = sql;
    }

    /** Those who wrote last, at most {@code most} of each type. */
    public List<Sidebar.Entry> newest(UUID organization, int most) {
        return sql.list(
                SidebarEntries::read, NEWEST, organization, organization, organization, most);
    }

    private static Sidebar.Entry read(ResultSet row) throws SQLException {
        return new Sidebar.Entry(
                Sql.id(row, "id"),
                row.getString("name"),
                row.getString("type"),
                Sql.id(row, "latest_chat"),
                Objects.requireNonNull(Sql.instant(row, "latest_at")));
    }
}
