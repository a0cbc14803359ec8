package org.chatdesk.gateway.presence.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.frame.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * How present somebody is.
 *
 * @param lastSeenAt absent while they are there
 */
public record Standing(Who who, State state, @Nullable Instant lastSeenAt) {

    /** As a member sees it. */
    public ServerFrame.Person forMember() {
        return new ServerFrame.Person(who.subject(), who.role(), state, lastSeenAt);
    }

    /** A contact learns whether an agent is there, not since when or how busy. */
    public ServerFrame.Person forContact() {
        var shown = state == State.OFFLINE ? State.OFFLINE : State.ACTIVE;
        return new ServerFrame.Person(who.subject(), who.role(), shown, null);
    }

    boolean isOfMember() {
        return who.role() == SenderRole.AGENT;
    }
}
