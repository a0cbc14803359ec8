package org.chatdesk.gateway.socket.domain;

import org.jspecify.annotations.Nullable;

/** Widget and console live on our own origin, and native clients send none; nobody else gets in. */
public record OwnOrigin(String origin) {

    /** Whether somebody with this Origin (RFC 6454) may come. */
    public boolean admits(@Nullable String from) {
        return from == null || from.equals(origin);
    }
}
