package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.KeyedWidget;
import org.chatdesk.identity.widget.store.WidgetKeys;
import org.chatdesk.identity.widget.store.WidgetTable;

/** Shows an organization's widgets with their keys. */
@ApplicationScoped
public class ListWidgets {
    private final WidgetTable widgets;
    private final WidgetKeys keys;

    ListWidgets(WidgetTable widgets, WidgetKeys keys) {
        this.widgets = widgets;
        this.keys = keys;
    }

    /** The oldest first. */
    @Transactional
    public List<KeyedWidget> of(UUID organization) {
        var byWidget = keys.of(organization);
        return widgets.of(organization).stream()
                .map(found -> {
                    var own = byWidget.getOrDefault(found.value().id(), List.of());
                    return new KeyedWidget(found.value(), found.version(), own);
                })
                .toList();
    }

    @Transactional
    public Optional<KeyedWidget> get(UUID organization, UUID id) {
        return widgets.find(organization, id)
                .map(found ->
                        new KeyedWidget(found.value(), found.version(), keys.of(organization, id)));
    }
}
