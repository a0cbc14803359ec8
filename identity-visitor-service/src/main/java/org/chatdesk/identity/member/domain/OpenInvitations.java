package org.chatdesk.identity.member.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invitations, as far as somebody's sign-in concerns them. Call inside its transaction. */
public interface OpenInvitations {
    /** Why somebody with a verified address is let in nowhere. */
    enum Standing {
        NONE,
        EXPIRED,
        USED,
        WITHDRAWN
    }

    /**
     * Takes the address's open invitation, if there is one: it is used from now on, and nobody else
     * gets it.
     */
    Optional<Invited> use(String email, Instant now);

    /** The same for this invitation, if it was sent to this address. */
    Optional<Invited> use(UUID invitation, String email, Instant now);

    /** What became of the address's last invitation; only when {@link #use} found none. */
    Standing last(String email, Instant now);

    /** The address is invited no more. */
    void withdraw(UUID organization, String email);
}
