package org.chatdesk.client;

import java.util.UUID;
import org.chatdesk.contracts.frame.ServerFrame;

/** Hears what happens to a client, as it happens; must not wait. */
public interface Observer {

    /** A frame came in, before anything is made of it. */
    default void heard(int connection, ServerFrame frame) {}

    /**
     * @param connection counts this client's connections from 1
     * @param origin where it leads
     */
    default void connected(int connection, String origin) {}

    default void closed(int connection, int code) {}

    /** The status of an HTTP answer: of a call, or of a handshake that was refused. */
    default void answered(int status) {}

    /** Continuity could not be proven: the conversation is fetched anew. */
    default void resynced(UUID conversation) {}
}
