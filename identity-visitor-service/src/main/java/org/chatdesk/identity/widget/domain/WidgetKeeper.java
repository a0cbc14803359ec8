package org.chatdesk.identity.widget.domain;

/** Takes a widget's wanted state. */
public interface WidgetKeeper {

    void keep(Widget widget);
}
