package org.chatdesk.identity.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.events.MemberEvents;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.kit.outcome.Versioned;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells of members as they are, also of those who were removed. */
@ApplicationScoped
class MemberTeller implements Teller {
    private final Members members;
    private final Clock clock;

    MemberTeller(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public long count() {
        return members.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return members.after(after.organization(), after.id(), most).stream()
                .map(this::told)
                .toList();
    }

    private ToldRow told(Versioned<Member> known) {
        var member = known.value();
        return new ToldRow(
                Place.of(member.organization(), member.id()),
                MemberEvents.again(member, known.version(), clock.instant()));
    }
}
