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

/** Creates or updates the widget of a public key. */
@ApplicationScoped
class KeepWidget implements WidgetKeeper {
    private static final String USUAL_NAME = "Website";

    private final WidgetTable widgets;
    private final WidgetKeys keys;

    KeepWidget(WidgetTable widgets, WidgetKeys keys) {
        this.widgets = widgets;
        this.keys = keys;
    }

    @Override
    @Transactional
    public void keep(UUID organization, String key, WidgetSettings settings, Instant at) {
        widgets.ofKey(key)
                .ifPresentOrElse(
                        known ->
                                widgets.save(
                                        new Widget(
                                                known.id(), organization, known.name(), settings)),
                        () -> add(organization, key, settings, at));
    }

    private void add(UUID organization, String key, WidgetSettings settings, Instant at) {
        var isFirst = widgets.of(organization).isEmpty();
        var name = isFirst ? USUAL_NAME : USUAL_NAME + " " + key;
        var widget = new Widget(Ids.next(), organization, name, settings);
        widgets.add(widget, at);
        keys.add(organization, widget.id(), new WidgetKey(key, at, null, false));
    }
}
