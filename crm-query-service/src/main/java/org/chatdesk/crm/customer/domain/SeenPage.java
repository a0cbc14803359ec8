package org.chatdesk.crm.customer.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.SessionTracked;
import org.jspecify.annotations.Nullable;

/**
 * Something that a contact looked at or did.
 *
 * @param id of the event that told it
 * @param name {@code page_view}, or the host's own
 * @param at UTC
 */
public record SeenPage(
        UUID id,
        UUID session,
        String name,
        @Nullable String url,
        @Nullable String title,
        Instant at) {

    public static SeenPage of(UUID event, SessionTracked told, Instant at) {
        return new SeenPage(event, told.session(), told.name(), told.url(), told.title(), at);
    }
}
