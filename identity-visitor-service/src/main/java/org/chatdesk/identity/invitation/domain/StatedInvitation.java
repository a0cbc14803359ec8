package org.chatdesk.identity.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation and what it is worth at the moment somebody looks.
 *
 * @param nextLetterIn how long until it may be sent again; null when it was sent often enough
 */
public record StatedInvitation(
        Invitation invitation, Invitation.State state, @Nullable Duration nextLetterIn) {
    public static StatedInvitation of(Invitation invitation, Instant now) {
        return new StatedInvitation(
                invitation, invitation.state(now), invitation.letters().pauseAt(now));
    }
}
