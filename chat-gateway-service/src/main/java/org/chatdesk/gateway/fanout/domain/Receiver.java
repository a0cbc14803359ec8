package org.chatdesk.gateway.fanout.domain;

import java.util.UUID;
import org.chatdesk.contracts.frame.CloseCode;
import org.jspecify.annotations.Nullable;

/** Somebody who is connected. */
public interface Receiver {

    UUID organization();

    /** The member or contact. */
    UUID subject();

    boolean isMember();

    /** Whom a contact speaks with; null where they named none, and for members. */
    default @Nullable UUID department() {
        return null;
    }

    /** Where they are connected from, as text. */
    String address();

    /** Never blocks; a receiver that cannot keep up is closed by itself. */
    void push(Delivery delivery);

    void close(CloseCode why);
}
