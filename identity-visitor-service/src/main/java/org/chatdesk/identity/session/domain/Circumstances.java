package org.chatdesk.identity.session.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a session's device, besides what it does.
 *
 * @param url the page it was last seen on
 * @param title that page's
 * @param referrer from where it came to the site
 */
public record Circumstances(
        Device device,
        Place place,
        @Nullable String url,
        @Nullable String title,
        @Nullable String referrer) {}
