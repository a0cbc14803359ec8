package org.chatdesk.identity.widget.domain;

import java.util.List;

/** A widget with its version and keys, newest key first, as administrators see it. */
public record KeyedWidget(Widget widget, long version, List<WidgetKey> keys) {

    public KeyedWidget {
        keys = List.copyOf(keys);
    }
}
