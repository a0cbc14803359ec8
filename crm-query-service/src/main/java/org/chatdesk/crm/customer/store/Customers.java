package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.customer.domain.Contact;
import org.chatdesk.crm.customer.domain.Customer;
import org.chatdesk.crm.customer.domain.SeenPage;
import org.chatdesk.crm.customer.domain.Visit;

/** Reads single customers with their newest devices and pages. */
@ApplicationScoped
public class Customers {
    private static final int DEVICES_SHOWN = 5;
    private static final int PAGES_SHOWN = 20;

    private static final String DEVICES =
            """
            select id, device, browser, os, country, city, referrer, page_url, page_title, seen_at
            from view_session where organization_id = ? and contact_id = ?
            order by seen_at desc, event_id desc limit ?
            """;
    private static final String PAGES =
            """
            select id, session_id, name, url, title, at from view_page
            where organization_id = ? and contact_id = ? order by at desc, id desc limit ?
            """;

    private final Sql sql;
    private final Contacts contacts;

    Customers(Sql sql, Contacts contacts) {
        this.sql = sql;
        this.contacts = contacts;
    }

    /** Empty for somebody of whom no event has told who they are. */
    public Optional<Customer> find(UUID organization, UUID id) {
        return contacts.read(organization, id)
                .filter(Contact::isKnown)
                .map(contact ->
                        new Customer(
                                contact,
                                sql.list(
                                        Customers::visit, DEVICES, organization, id, DEVICES_SHOWN),
                                sql.list(Customers::page, PAGES, organization, id, PAGES_SHOWN)));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                Sql.id(row, "id"),
                row.getString("device"),
                row.getString("browser"),
                row.getString("os"),
                row.getString("country"),
                row.getString("city"),
                row.getString("referrer"),
                row.getString("page_url"),
                row.getString("page_title"),
                Objects.requireNonNull(Sql.instant(row, "seen_at")));
    }

    private static SeenPage page(ResultSet row) throws SQLException {
        return new SeenPage(
                Sql.id(row, "id"),
                Sql.id(row, "session_id"),
                row.getString("name"),
                row.getString("url"),
                row.getString("title"),
                Objects.requireNonNull(Sql.instant(row, "at")));
    }
}
