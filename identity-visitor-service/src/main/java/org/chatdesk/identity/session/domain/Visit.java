package org.chatdesk.identity.session.domain;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what somebody is looking at a page with the widget on it. Strangers wrote all of
 * it but the place.
 *
 * @param locale BCP 47 language tag
 * @param place where they are, as a trusted proxy or the file of places says
 */
public record Visit(
        String locale,
        @Nullable String url,
        @Nullable String title,
        @Nullable String referrer,
        @Nullable String ip,
        @Nullable String userAgent,
        Place place) {

    public Visit at(Place found) {
        return new Visit(locale, url, title, referrer, ip, userAgent, found);
    }

    /** From where they came to the site; a step within it does not change that. */
    public @Nullable String cameFrom(@Nullable String before) {
        var named = referrer != null && !referrer.isBlank();
        var within = named && host(referrer).equals(host(url));
        return named && !within ? referrer : before;
    }

    private static Optional<String> host(@Nullable String page) {
        try {
            return Optional.ofNullable(page).map(URI::create).map(URI::getHost);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
