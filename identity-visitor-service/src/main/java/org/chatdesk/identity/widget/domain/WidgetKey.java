package org.chatdesk.identity.widget.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A widget's public key: everybody can read it in the host's page.
 *
 * @param endsAt the first moment at which it works no more, UTC; null when it has no end
 */
public record WidgetKey(String key, Instant createdAt, @Nullable Instant endsAt, boolean disabled) {

    public boolean worksAt(Instant now) {
        return !disabled && (endsAt == null || now.isBefore(endsAt));
    }

    public WidgetKey off() {
        return new WidgetKey(key, createdAt, endsAt, true);
    }

    /** Ending by then at the latest: an end that was set before is never put off. */
    public WidgetKey endingBy(Instant end) {
        return endsAt != null && endsAt.isBefore(end)
                ? this
                : new WidgetKey(key, createdAt, end, disabled);
    }
}
