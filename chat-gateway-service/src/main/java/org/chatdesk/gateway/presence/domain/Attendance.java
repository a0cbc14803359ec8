package org.chatdesk.gateway.presence.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.gateway.fanout.domain.Receiver;

/** Told by the sockets of this instance; never waits. */
public interface Attendance {

    /** Somebody is there on one more device. */
    void came(Receiver socket);

    /** How present they are on it, and whose presence they want to hear of there. */
    void said(Receiver socket, State state, List<UUID> watched);

    /** It is gone; said of one that never came, or twice, it changes nothing. */
    void left(Receiver socket);
}
