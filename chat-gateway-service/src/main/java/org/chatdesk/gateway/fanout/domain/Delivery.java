package org.chatdesk.gateway.fanout.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frame on its way to sockets, encoded once.
 *
 * @param conversation absent for frames about something else
 * @param seq the change's number; 0 for frames without one
 */
public record Delivery(@Nullable UUID conversation, long seq, String json) {

    public boolean isNumbered() {
        return seq > 0;
    }
}
