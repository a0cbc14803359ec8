package org.chatdesk.gateway.fanout.domain;

import java.util.UUID;

/** Somebody who is connected. */
public interface Receiver {

    UUID organization();

    /** The member or contact. */
    UUID subject();

    boolean isMember();

    /** Never blocks; a receiver that cannot keep up is closed by itself. */
    void push(Delivery delivery);
}
