package org.chatdesk.crm.customer.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.crm.customer.domain.Contact;
import org.chatdesk.crm.customer.domain.Customer;
import org.chatdesk.crm.customer.domain.SeenPage;
import org.chatdesk.crm.customer.domain.Visit;
import org.jspecify.annotations.Nullable;

/** One customer: the five devices seen last, and the twenty things done last. Times are UTC. */
record CustomerView(
        UUID id,
        String type,
        String name,
        @Nullable String email,
        boolean blocked,
        Map<String, String> attributes,
        List<SessionView> sessions,
        List<PageView> pages) {

    /** A page as a link to it would name it; strangers wrote both. */
    record LinkView(String url, @Nullable String title) {
        static @Nullable LinkView of(Visit visit) {
            return visit.url() == null ? null : new LinkView(visit.url(), visit.title());
        }
    }

    record SessionView(
            UUID id,
            String device,
            @Nullable String browser,
            @Nullable String os,
            @Nullable String country,
            @Nullable String city,
            @Nullable String referrer,
            @Nullable LinkView page,
            Instant lastSeenAt) {
        static SessionView of(Visit visit) {
            return new SessionView(
                    visit.session(),
                    Objects.requireNonNullElse(visit.device(), "unknown"),
                    visit.browser(),
                    visit.os(),
                    visit.country(),
                    visit.city(),
                    visit.referrer(),
                    LinkView.of(visit),
                    visit.seenAt());
        }
    }

    record PageView(
            UUID id, String name, @Nullable String url, @Nullable String title, Instant at) {
        static PageView of(SeenPage page) {
            return new PageView(page.id(), page.name(), page.url(), page.title(), page.at());
        }
    }

    static CustomerView of(Customer customer) {
        var contact = customer.contact();
        return new CustomerView(
                contact.id(),
                Objects.requireNonNullElse(contact.type(), ContactChanged.VISITOR),
                Objects.requireNonNullElse(contact.name(), Contact.FORMER_VISITOR),
                contact.email(),
                contact.blocked(),
                contact.attributes(),
                customer.visits().stream().map(SessionView::of).toList(),
                customer.pages().stream().map(PageView::of).toList());
    }
}
