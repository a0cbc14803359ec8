package org.chatdesk.identity.widget.domain;

import java.util.UUID;

/**
 * A chat widget that host sites embed.
 *
 * @param name what administrators call it
 */
public record Widget(UUID id, UUID organization, String name, WidgetSettings settings) {

    public OriginPolicy origins() {
        return OriginPolicy.of(settings.allowedDomains(), settings.allowNativeApps());
    }

    public PreChatForm form() {
        return new PreChatForm(settings.form());
    }
}
