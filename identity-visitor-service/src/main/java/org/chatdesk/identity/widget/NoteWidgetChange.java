package org.chatdesk.identity.widget;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetKey;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.chatdesk.kit.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Remembers who changed a widget or its keys (I13). Public keys are no secrets. */
@ApplicationScoped
class NoteWidgetChange {
    private final AuditLog audit;
    private final Clock clock;

    NoteWidgetChange(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Flat, so that a difference names the setting. */
    record Noted(UUID id, String name, @JsonUnwrapped WidgetSettings settings) {
        static @Nullable Noted of(@Nullable Widget widget) {
            return widget == null ? null : new Noted(widget.id(), widget.name(), widget.settings());
        }
    }

    void change(Caller.Member by, String action, @Nullable Widget before, @Nullable Widget after) {
        var name = after != null ? after.name() : before != null ? before.name() : "";
        record(by, action, name, Noted.of(before), Noted.of(after));
    }

    void key(
            Caller.Member by,
            String action,
            Widget widget,
            @Nullable WidgetKey before,
            WidgetKey after) {
        record(by, action, widget.name(), before, after);
    }

    private void record(
            Caller.Member by,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after) {
        audit.record(
                new AuditEntry(
                        by.organization(),
                        by.actor(),
                        action,
                        subject,
                        before,
                        after,
                        clock.instant()));
    }
}
