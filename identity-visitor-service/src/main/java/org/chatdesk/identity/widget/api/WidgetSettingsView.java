package org.chatdesk.identity.widget.api;

import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.jspecify.annotations.Nullable;

/** How a widget looks and behaves, as it is told so. */
record WidgetSettingsView(
        String primaryColor,
        String position,
        String greeting,
        boolean autoOpen,
        long autoOpenDelayMs,
        boolean showAgentAvatars,
        boolean showTyping,
        String locale,
        boolean allowVisitors,
        boolean allowSignIn,
        @Nullable String signInUrl) {

    static WidgetSettingsView of(WidgetSettings settings) {
        return new WidgetSettingsView(
                settings.primaryColor(),
                settings.position(),
                settings.greeting(),
                settings.autoOpen(),
                settings.autoOpenDelay().toMillis(),
                settings.showAgentAvatars(),
                settings.showTyping(),
                settings.locale(),
                settings.allowVisitors(),
                settings.allowSignIn(),
                settings.signInUrl());
    }
}
