package org.chatdesk.gateway.access.domain;

/** Why a token that still lives is good no longer. */
public enum Revoked {
    /** A member was removed. */
    REMOVED,
    /** A member has another role than the token says. */
    ROLE_CHANGED,
    /** A contact was blocked. */
    BLOCKED,
    /** A visitor's time is over. */
    EXPIRED,
    /** A visitor has become a contact whom the host knows. */
    MERGED,
    /** The organization was suspended; only its super_admins still get in. */
    SUSPENDED
}
