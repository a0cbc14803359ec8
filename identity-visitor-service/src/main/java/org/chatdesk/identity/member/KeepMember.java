package org.chatdesk.identity.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.MemberKeeper;
import org.chatdesk.identity.member.events.MemberEvents;
import org.chatdesk.identity.member.store.Members;

/** Creates a member whom nobody knows yet. */
@ApplicationScoped
class KeepMember implements MemberKeeper {
    private final Members members;
    private final MemberEvents events;

    KeepMember(Members members, MemberEvents events) {
        this.members = members;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean addMissing(Member member, Actor actor, Instant at) {
        if (members.isKnown(member)) {
            return false;
        }
        members.put(member).ifPresent(version -> events.changed(member, version, actor, at));
        return true;
    }
}
