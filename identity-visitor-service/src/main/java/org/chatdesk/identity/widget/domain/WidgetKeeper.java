package org.chatdesk.identity.widget.domain;

import java.time.Instant;
import java.util.UUID;

/** Gives an organization the widget that it begins with. */
public interface WidgetKeeper {

    /** False, and nothing changes, when the organization has a widget already. */
    boolean addFirst(UUID organization, String key, WidgetSettings settings, Instant at);
}
