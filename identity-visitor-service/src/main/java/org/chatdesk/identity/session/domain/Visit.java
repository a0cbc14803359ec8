package org.chatdesk.identity.session.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where and with what somebody is looking at a page with the widget on it. Strangers wrote all of
 * it.
 *
 * @param locale BCP 47 language tag
 */
public record Visit(
        String locale,
        @Nullable String url,
        @Nullable String title,
        @Nullable String referrer,
        @Nullable String ip,
        @Nullable String userAgent) {}
