package org.chatdesk.gateway.socket.domain;

import java.io.IOException;
import java.util.List;
import org.chatdesk.contracts.frame.ClientFrame;

/** What somebody missed since they were last told. */
public interface Resuming {

    /**
     * Reads the store in the caller's own name; blocking. Whoever asks is subscribed already, so
     * that nothing falls between history and live.
     */
    Resumed resume(SocketCaller caller, List<ClientFrame.Resume> wanted) throws IOException;
}
