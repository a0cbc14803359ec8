package org.chatdesk.gateway.fanout.domain;

import java.util.UUID;
import org.chatdesk.contracts.frame.CloseCode;

/** Somebody who is connected. */
public interface Receiver {

    UUID organization();

    /** The member or contact. */
    UUID subject();

    boolean isMember();

    /** Where they are connected from, as text. */
    String address();

    /** Never blocks; a receiver that cannot keep up is closed by itself. */
    void push(Delivery delivery);

    void close(CloseCode why);
}
