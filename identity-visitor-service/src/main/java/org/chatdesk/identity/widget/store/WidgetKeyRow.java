package org.chatdesk.identity.widget.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.WidgetKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "widget_key")
class WidgetKeyRow {
    @Id String widgetKey;
    UUID organizationId;
    UUID widgetId;
    Instant createdAt;
    @Nullable Instant endsAt;
    boolean disabled;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected WidgetKeyRow() {}

    WidgetKeyRow(UUID organization, UUID widget, WidgetKey key) {
        widgetKey = key.key();
        organizationId = organization;
        widgetId = widget;
        createdAt = key.createdAt();
        take(key);
    }

    final void take(WidgetKey key) {
        endsAt = key.endsAt();
        disabled = key.disabled();
    }

    WidgetKey toKey() {
        return new WidgetKey(widgetKey, createdAt, endsAt, disabled);
    }
}
