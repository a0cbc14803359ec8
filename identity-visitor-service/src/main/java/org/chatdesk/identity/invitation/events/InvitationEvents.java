package org.chatdesk.identity.invitation.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.identity.invitation.domain.Invitation;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;

/** Tells that somebody was invited: each time is one letter. */
@ApplicationScoped
public class InvitationEvents {
    private final Outbox outbox;

    InvitationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void invited(
            Invitation invitation,
            Organization organization,
            long version,
            Actor actor,
            Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.MEMBER_INVITED,
                        invitation.organization(),
                        invitation.id(),
                        version,
                        at,
                        actor,
                        new MemberInvited(
                                invitation.id(),
                                invitation.email(),
                                invitation.role(),
                                organization.name(),
                                invitation.invitedBy(),
                                organization.locale(),
                                invitation.expiresAt())));
    }
}
