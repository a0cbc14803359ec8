package org.chatdesk.identity.member.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.Actor;

/** Takes a member's wanted state, and tells others when that changed something. */
public interface MemberKeeper {

    void keep(Member member, Actor actor, Instant at);
}
