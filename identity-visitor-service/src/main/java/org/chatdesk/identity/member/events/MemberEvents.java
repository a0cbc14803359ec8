package org.chatdesk.identity.member.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Retold;

/** Tells the other services who works for an organization now. */
@ApplicationScoped
public class MemberEvents {
    private final Outbox outbox;

    MemberEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void changed(Member member, long version, Actor actor, Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.MEMBER_CHANGED,
                        member.organization(),
                        member.id(),
                        version,
                        at,
                        actor,
                        payload(member)));
    }

    /** The same of a member as they are, for those who have lost what they heard. */
    public static OutboxRecord again(Member member, long version, Instant at) {
        return Retold.of(
                Topics.MEMBER_CHANGED,
                member.organization(),
                member.id(),
                version,
                at,
                Retold.SOMEBODY,
                payload(member));
    }

    private static MemberChanged payload(Member member) {
        return new MemberChanged(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                member.active(),
                member.departments());
    }
}
