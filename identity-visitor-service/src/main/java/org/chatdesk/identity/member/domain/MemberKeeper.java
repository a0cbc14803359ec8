package org.chatdesk.identity.member.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.Actor;

/** Takes somebody in as a member, and tells others. */
public interface MemberKeeper {

    /** False, and nothing changes, when the member or their address is known here already. */
    boolean addMissing(Member member, Actor actor, Instant at);
}
