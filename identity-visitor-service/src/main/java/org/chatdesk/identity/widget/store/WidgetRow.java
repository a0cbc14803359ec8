package org.chatdesk.identity.widget.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "widget")
@IdClass(WidgetRow.Key.class)
class WidgetRow {
    @Id UUID organizationId;
    @Id String widgetKey;
    boolean enabled;
    boolean allowNativeApps;
    String primaryColor;
    String position;
    String greeting;
    boolean autoOpen;
    long autoOpenDelayMs;
    boolean showAgentAvatars;
    boolean showTyping;
    String locale;
    boolean allowVisitors;
    boolean allowSignIn;
    @Nullable String signInUrl;

    record Key(UUID organizationId, String widgetKey) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected WidgetRow() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    WidgetRow(Widget widget) {
        organizationId = widget.organization();
        widgetKey = widget.key();
        enabled = widget.enabled();
        allowNativeApps = widget.allowNativeApps();
        take(widget.settings());
    }

    private void take(WidgetSettings settings) {
        primaryColor = settings.primaryColor();
        position = settings.position();
        greeting = settings.greeting();
        autoOpen = settings.autoOpen();
        autoOpenDelayMs = settings.autoOpenDelay().toMillis();
        showAgentAvatars = settings.showAgentAvatars();
        showTyping = settings.showTyping();
        locale = settings.locale();
        allowVisitors = settings.allowVisitors();
        allowSignIn = settings.allowSignIn();
        signInUrl = settings.signInUrl();
    }

    Widget toWidget() {
        return new Widget(widgetKey, organizationId, enabled, allowNativeApps, settings());
    }

    private WidgetSettings settings() {
        return new WidgetSettings(
                primaryColor,
                position,
                greeting,
                autoOpen,
                Duration.ofMillis(autoOpenDelayMs),
                showAgentAvatars,
                showTyping,
                locale,
                allowVisitors,
                allowSignIn,
                signInUrl);
    }
}
