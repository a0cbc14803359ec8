package org.chatdesk.identity.widget.api;

import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.FormField;
import org.chatdesk.identity.widget.domain.ProactiveRule;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.jspecify.annotations.Nullable;

/** How a widget looks and behaves, as it is told so. */
record WidgetSettingsView(
        String primaryColor,
        String position,
        String bubbleIcon,
        String greeting,
        String offlineMessage,
        boolean autoOpen,
        long autoOpenDelayMs,
        boolean showAgentAvatars,
        boolean showTyping,
        String locale,
        boolean allowVisitors,
        boolean allowSignIn,
        @Nullable String signInUrl,
        @Nullable UUID departmentId,
        List<FormField> form,
        List<ProactiveRule> proactiveRules) {

    static WidgetSettingsView of(WidgetSettings settings) {
        return new WidgetSettingsView(
                settings.primaryColor(),
                settings.position(),
                settings.bubbleIcon(),
                settings.greeting(),
                settings.offlineMessage(),
                settings.autoOpen(),
                settings.autoOpenDelayMs(),
                settings.showAgentAvatars(),
                settings.showTyping(),
                settings.locale(),
                settings.allowVisitors(),
                settings.allowSignIn(),
                settings.signInUrl(),
                settings.departmentId(),
                settings.form(),
                settings.proactiveRules());
    }
}
