package org.chatdesk.crm.customer.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.SessionTracked;
import org.jspecify.annotations.Nullable;

/**
 * A device of a contact, as its newest event shows it. Strangers wrote addresses and titles.
 *
 * @param device {@code desktop}, {@code mobile}, {@code tablet}, {@code bot} or {@code unknown};
 *     null in events of versions that did not say, as all that follows may be
 * @param country ISO 3166-1 alpha-2
 * @param referrer from where they came to the site
 * @param url the page it was on
 * @param seenAt UTC
 */
public record Visit(
        UUID session,
        @Nullable String device,
        @Nullable String browser,
        @Nullable String os,
        @Nullable String country,
        @Nullable String city,
        @Nullable String referrer,
        @Nullable String url,
        @Nullable String title,
        Instant seenAt) {

    public static Visit of(SessionTracked told, Instant at) {
        return new Visit(
                told.session(),
                told.device(),
                told.browser(),
                told.os(),
                told.country(),
                told.city(),
                told.referrer(),
                told.url(),
                told.title(),
                at);
    }
}
