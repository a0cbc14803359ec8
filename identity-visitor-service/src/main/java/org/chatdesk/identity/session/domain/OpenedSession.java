package org.chatdesk.identity.session.domain;

/**
 * A session with the secret that resumes it.
 *
 * @param token 256 random bits, known to the device only
 */
public record OpenedSession(Session session, String token) {

    @Override
    public String toString() {
        return "OpenedSession[" + session + "]";
    }
}
