package org.chatdesk.identity.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.member.domain.Invited;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.OpenInvitations;
import org.chatdesk.identity.member.domain.SignedInPerson;
import org.chatdesk.identity.member.events.MemberEvents;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.kit.id.Ids;

/** Makes a member of somebody whose verified address has an open invitation. */
@ApplicationScoped
class JoinInvited {
    private final OpenInvitations invitations;
    private final Members members;
    private final MemberEvents events;
    private final AuditLog audit;
    private final Clock clock;

    JoinInvited(
            OpenInvitations invitations,
            Members members,
            MemberEvents events,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Runs inside the transaction of the sign-in. Empty when there is no open invitation. */
    Optional<Member> join(String email, SignedInPerson person) {
        return invitations.use(email, clock.instant()).map(invited -> join(invited, person));
    }

    /** The same with this invitation only, and only if it was sent to this address. */
    Optional<Member> join(UUID invitation, String email, SignedInPerson person) {
        return invitations
                .use(invitation, email, clock.instant())
                .map(invited -> join(invited, person));
    }

    private Member join(Invited invited, SignedInPerson person) {
        var before = members.byEmail(invited.organization(), invited.email());
        var joined =
                before.map(invited::rejoin)
                        .orElseGet(() -> invited.join(Ids.next(), person.name()));
        members.put(joined).ifPresent(version -> tell(joined, version));
        members.identify(joined, person);
        return joined;
    }

    private void tell(Member joined, long version) {
        var now = clock.instant();
        var themselves = new Actor(Actor.Kind.MEMBER, joined.id(), joined.name());
        events.changed(joined, version, themselves, now);
        audit.record(
                new AuditEntry(
                        joined.organization(),
                        themselves,
                        "member.joined",
                        joined.name(),
                        null,
                        joined,
                        now));
    }
}
