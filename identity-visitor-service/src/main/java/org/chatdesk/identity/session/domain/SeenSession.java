package org.chatdesk.identity.session.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as agents see it.
 *
 * @param page where it was last
 * @param firstSeenAt UTC
 * @param lastSeenAt UTC
 * @param events what it did last, newest first
 */
public record SeenSession(
        UUID id,
        Device device,
        Place place,
        @Nullable String ip,
        String locale,
        @Nullable String page,
        @Nullable String referrer,
        Instant firstSeenAt,
        Instant lastSeenAt,
        List<Tracked> events) {}
