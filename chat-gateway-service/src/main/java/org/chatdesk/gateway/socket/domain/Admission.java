package org.chatdesk.gateway.socket.domain;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.chatdesk.gateway.access.domain.Revoked;

/** Who may hear frames, whichever way they come. */
public interface Admission {

    /** Whether it is known who lost access; before that nobody may come. */
    boolean isReady();

    /**
     * Whom a token speaks for; empty where it is not valid, was revoked, or its holder does not
     * chat.
     *
     * @param address where the call comes from, as text
     */
    CompletionStage<Optional<SocketCaller>> admit(String token, String address);

    /** Why somebody who was let in may stay no longer, if so. */
    Optional<Revoked> refusal(SocketCaller caller, String address);
}
