package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.customer.domain.SeenPage;
import org.chatdesk.crm.customer.domain.Visit;

/**
 * Builds devices and pages of contacts. Of each device the newest event counts, of devices and
 * pages the newest are kept: whatever the order of the events, the same is left.
 */
@ApplicationScoped
public class Visits {
    private static final int DEVICES_KEPT = 10;
    private static final int PAGES_KEPT = 50;

    private static final String NEWER_WINS =
            """
            on conflict (organization_id, contact_id, id) do update set
                event_id = excluded.event_id, seen_at = excluded.seen_at,
                device = excluded.device, browser = excluded.browser, os = excluded.os,
                country = excluded.country, city = excluded.city, referrer = excluded.referrer,
                page_url = excluded.page_url, page_title = excluded.page_title
            where (excluded.seen_at, excluded.event_id) > (known.seen_at, known.event_id)
            """;
    private static final String SEEN =
            """
            insert into view_session as known
                (organization_id, contact_id, id, event_id, seen_at, device, browser, os,
                 country, city, referrer, page_url, page_title)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
                    + NEWER_WINS;
    private static final String LOOKED_AT =
            """
            insert into view_page
                (organization_id, contact_id, id, session_id, name, url, title, at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String OTHERS_DEVICES =
            """
            insert into view_session as known
                (organization_id, contact_id, id, event_id, seen_at, device, browser, os,
                 country, city, referrer, page_url, page_title)
            select organization_id, ?, id, event_id, seen_at, device, browser, os,
                country, city, referrer, page_url, page_title
            from view_session where organization_id = ? and contact_id = ?
            """
                    + NEWER_WINS;
    private static final String OTHERS_PAGES =
            "update view_page set contact_id = ? where organization_id = ? and contact_id = ?";
    private static final String FORGET_DEVICES =
            "delete from view_session where organization_id = ? and contact_id = ?";
    private static final String FORGET_PAGES =
            "delete from view_page where organization_id = ? and contact_id = ?";
    private static final String TRIM_DEVICES =
            """
            delete from view_session where organization_id = ? and contact_id = ? and id in (
                select id from view_session where organization_id = ? and contact_id = ?
                order by seen_at desc, event_id desc offset ?)
            """;
    private static final String TRIM_PAGES =
            """
            delete from view_page where organization_id = ? and contact_id = ? and id in (
                select id from view_page where organization_id = ? and contact_id = ?
                order by at desc, id desc offset ?)
            """;

    private final Sql sql;
    private final Contacts contacts;
    private final MergedVisitors merged;

    Visits(Sql sql, Contacts contacts, MergedVisitors merged) {
        this.sql = sql;
        this.contacts = contacts;
        this.merged = merged;
    }

    /** A device of the contact was seen; of a visitor whose time is over nothing is taken. */
    public void seen(UUID organization, UUID contact, Visit visit, SeenPage page) {
        // The lock comes first: an expiry or a merge comes before or after this as a whole.
        var known = contacts.lock(organization, contact);
        var now = merged.whoNow(organization, contact);
        if (now.isEmpty() && known.former()) {
            return;
        }
        now.ifPresent(other -> contacts.lock(organization, other));
        add(organization, now.orElse(contact), visit, page);
    }

    private void add(UUID organization, UUID contact, Visit visit, SeenPage page) {
        sql.write(
                SEEN,
                organization,
                contact,
                visit.session(),
                page.id(),
                visit.seenAt(),
                visit.device(),
                visit.browser(),
                visit.os(),
                visit.country(),
                visit.city(),
                visit.referrer(),
                visit.url(),
                visit.title());
        sql.write(
                LOOKED_AT,
                organization,
                contact,
                page.id(),
                page.session(),
                page.name(),
                page.url(),
                page.title(),
                page.at());
        trim(organization, contact);
    }

    /** What the visitor's devices did counts for the contact; after the merge is remembered. */
    public void merge(UUID organization, UUID visitor, UUID contact) {
        sql.write(OTHERS_DEVICES, contact, organization, visitor);
        sql.write(FORGET_DEVICES, organization, visitor);
        sql.write(OTHERS_PAGES, contact, organization, visitor);
        trim(organization, contact);
    }

    /** The visitor's time is over; called while the contact is locked. */
    public void forget(UUID organization, UUID contact) {
        sql.write(FORGET_DEVICES, organization, contact);
        sql.write(FORGET_PAGES, organization, contact);
    }

    private void trim(UUID organization, UUID contact) {
        sql.write(TRIM_DEVICES, organization, contact, organization, contact, DEVICES_KEPT);
        sql.write(TRIM_PAGES, organization, contact, organization, contact, PAGES_KEPT);
    }
}
