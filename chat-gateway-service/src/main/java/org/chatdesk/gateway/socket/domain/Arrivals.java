package org.chatdesk.gateway.socket.domain;

import org.chatdesk.contracts.frame.ClientFrame;

/** Tells what has arrived on somebody's device. */
public interface Arrivals {

    /** Returns at once; what is refused or lost is said again by the next, for it is cumulative. */
    void arrived(SocketCaller who, ClientFrame.Resume upTo);
}
