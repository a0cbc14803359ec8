package org.chatdesk.identity.widget.domain;

import java.time.Instant;
import java.util.UUID;

/** Takes a widget's wanted state. */
public interface WidgetKeeper {

    /** The widget with this public key, new or changed. */
    void keep(UUID organization, String key, WidgetSettings settings, Instant at);
}
