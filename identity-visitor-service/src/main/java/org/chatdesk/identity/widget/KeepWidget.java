package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetKeeper;
import org.chatdesk.identity.widget.domain.WidgetKey;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.chatdesk.identity.widget.store.WidgetKeys;
import org.chatdesk.identity.widget.store.WidgetTable;
import org.chatdesk.kit.id.Ids;

/** Creates an organization's first widget. */
@ApplicationScoped
class KeepWidget implements WidgetKeeper {
    private static final String NAME = "Website";

    private final WidgetTable widgets;
    private final WidgetKeys keys;

    KeepWidget(WidgetTable widgets, WidgetKeys keys) {
        this.widgets = widgets;
        this.keys = keys;
    }

    @Override
    @Transactional
    public boolean addFirst(UUID organization, String key, WidgetSettings settings, Instant at) {
        if (!widgets.of(organization).isEmpty()) {
            return false;
        }
        var widget = new Widget(Ids.next(), organization, NAME, settings);
        widgets.add(widget, at);
        keys.add(organization, widget.id(), new WidgetKey(key, at, null, false));
        return true;
    }
}
