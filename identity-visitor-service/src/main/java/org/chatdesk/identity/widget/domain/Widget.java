package org.chatdesk.identity.widget.domain;

import java.util.UUID;

/**
 * A chat widget that host sites embed.
 *
 * @param key public: everybody can read it in the host's page
 * @param allowNativeApps whether requests without an Origin may use it
 */
public record Widget(
        String key,
        UUID organization,
        boolean enabled,
        boolean allowNativeApps,
        WidgetSettings settings) {}
