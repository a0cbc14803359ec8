package org.chatdesk.identity.invitation.domain;

import java.time.Instant;

/** An invitation and what it is worth at the moment somebody looks. */
public record StatedInvitation(Invitation invitation, Invitation.State state) {
    public static StatedInvitation of(Invitation invitation, Instant now) {
        return new StatedInvitation(invitation, invitation.state(now));
    }
}
