package org.chatdesk.gateway.access.domain;

import java.util.Optional;

/** Asked before a token is let through. */
public interface AccessGate {

    /** Before this, nobody knows who lost access while this instance was away. */
    boolean isReady();

    /**
     * Why this token is refused, if it is; unreadable tokens are left to who verifies them.
     *
     * @param address where the call comes from, as text
     */
    Optional<Revoked> refusal(String token, String address);

    /** Why its holder is refused by now, if so. */
    Optional<Revoked> refusal(Credential credential, String address);
}
