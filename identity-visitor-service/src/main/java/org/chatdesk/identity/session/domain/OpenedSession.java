package org.chatdesk.identity.session.domain;

/**
 * A session with the secret that resumes it.
 *
 * @param token 256 random bits, known to the device only
 * @param onAnotherPage whether it is new or has come to another page, or back after a while
 */
public record OpenedSession(Session session, String token, boolean onAnotherPage) {

    @Override
    public String toString() {
        return "OpenedSession[" + session + "]";
    }
}
