package org.chatdesk.identity.widget;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.WidgetsOfDepartments;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.store.WidgetTable;
import org.chatdesk.kit.outcome.Versioned;

/** Finds the widgets that are pinned to a department. */
@ApplicationScoped
class FindPinned implements WidgetsOfDepartments {
    private final WidgetTable widgets;

    FindPinned(WidgetTable widgets) {
        this.widgets = widgets;
    }

    @Override
    public Map<UUID, List<String>> of(UUID organization) {
        return widgets.of(organization).stream()
                .map(Versioned::value)
                .filter(widget -> widget.settings().departmentId() != null)
                .collect(
                        groupingBy(
                                widget -> Objects.requireNonNull(widget.settings().departmentId()),
                                mapping(Widget::name, toList())));
    }
}
