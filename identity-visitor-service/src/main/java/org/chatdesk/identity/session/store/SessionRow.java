package org.chatdesk.identity.session.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Place;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.Visit;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "session")
@IdClass(SessionRow.Key.class)
class SessionRow {
    /** A device that shows itself again so soon, on the same page, is not written again. */
    private static final Duration SEEN_ALREADY = Duration.ofMinutes(1);

    @Id UUID organizationId;
    @Id UUID id;
    byte[] tokenHash;
    @Nullable UUID contactId;
    @Nullable String ip;
    @Nullable String country;
    @Nullable String city;
    @Nullable String userAgent;
    String locale;
    @Nullable String pageUrl;
    @Nullable String pageTitle;
    @Nullable String referrer;
    @Nullable Instant vouchedAt;
    Instant createdAt;
    Instant lastSeenAt;
    Instant expiresAt;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate or of() fills it.
    protected SessionRow() {}

    static SessionRow of(Session session, byte[] tokenHash, Instant now, Instant end) {
        var row = new SessionRow();
        row.organizationId = session.organization();
        row.id = session.id();
        row.contactId = session.contact();
        row.tokenHash = tokenHash;
        row.createdAt = now;
        row.expiresAt = end;
        return row;
    }

    void seen(Visit visit, Instant now) {
        if (isNewsAt(visit, now)) {
            lastSeenAt = now;
        }
        locale = visit.locale();
        ip = visit.ip();
        country = visit.place().country();
        city = visit.place().city();
        userAgent = visit.userAgent();
        pageUrl = visit.url();
        pageTitle = visit.title();
        referrer = visit.cameFrom(referrer);
    }

    private boolean isNewsAt(Visit visit, Instant now) {
        return lastSeenAt == null
                || !now.isBefore(lastSeenAt.plus(SEEN_ALREADY))
                || !Objects.equals(pageUrl, visit.url());
    }

    Place place() {
        return new Place(country, city);
    }

    Session toSession() {
        return new Session(id, organizationId, contactId, vouchedAt);
    }
}
