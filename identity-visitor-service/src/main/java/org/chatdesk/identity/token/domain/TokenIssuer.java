package org.chatdesk.identity.token.domain;

import java.time.Instant;

/** Issues the one internal token that every service trusts. */
public interface TokenIssuer {

    /** A token that ends with {@code latest} if ten minutes would be longer. */
    IssuedToken issue(Subject subject, Instant now, Instant latest);

    /** A token for somebody who does not end by time. */
    default IssuedToken issue(Subject subject, Instant now) {
        return issue(subject, now, Instant.MAX);
    }
}
