package org.chatdesk.identity.contact.domain;

import java.util.UUID;

/**
 * Which session showed which of a host's tokens: whoever copies a token out of somebody's browser
 * cannot use it.
 */
public interface PresentedTokens {

    /**
     * Binds the token to the session, for as long as the token lives. False when another session
     * has shown it before. Call inside the transaction that lets the session in.
     */
    boolean claim(UUID organization, UUID session, HostWord word);
}
