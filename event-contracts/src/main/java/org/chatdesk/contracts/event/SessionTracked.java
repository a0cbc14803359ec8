package org.chatdesk.contracts.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device looked at a page, or the host's page told of something its user did.
 *
 * @param contact who used the device; absent while nobody is known
 * @param name what happened; {@code page_view} for a page
 * @param url the host's page; strangers wrote it
 */
public record SessionTracked(
        UUID session,
        @Nullable UUID contact,
        String name,
        @Nullable String url,
        @Nullable String title,
        Map<String, String> properties)
        implements Payload {}
