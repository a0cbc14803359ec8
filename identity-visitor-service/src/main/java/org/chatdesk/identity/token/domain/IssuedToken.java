package org.chatdesk.identity.token.domain;

import java.time.Instant;

/**
 * A signed internal token.
 *
 * @param value the compact JWT; a secret of whoever it was issued to
 * @param expiresAt UTC, a whole second
 */
public record IssuedToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedToken[until " + expiresAt + "]";
    }
}
