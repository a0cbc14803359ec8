package org.chatdesk.identity.session.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.SessionTracked;
import org.jspecify.annotations.Nullable;

/**
 * Something that a device did: it looked at a page, or the host's page told of it.
 *
 * @param contact who used the device; null while nobody was known
 * @param name {@code page_view}, or the host's own
 * @param at UTC
 * @param told the id of the event that told of it last
 */
public record Tracked(
        UUID id,
        UUID organization,
        UUID session,
        @Nullable UUID contact,
        String name,
        @Nullable String url,
        @Nullable String title,
        Map<String, String> properties,
        Instant at,
        UUID told) {
    public static final String PAGE_VIEW = "page_view";

    public Tracked {
        properties = Map.copyOf(properties);
    }

    /** What was not told yet: its event has its own id. */
    public Tracked(
            UUID id,
            UUID organization,
            UUID session,
            @Nullable UUID contact,
            String name,
            @Nullable String url,
            @Nullable String title,
            Map<String, String> properties,
            Instant at) {
        this(id, organization, session, contact, name, url, title, properties, at, id);
    }

    public SessionTracked asEvent(Circumstances known) {
        return new SessionTracked(
                session,
                contact,
                name,
                url == null ? known.url() : url,
                url == null ? known.title() : title,
                properties,
                known.device().type(),
                known.device().browser(),
                known.device().os(),
                known.place().country(),
                known.place().city(),
                known.referrer());
    }
}
