package org.chatdesk.identity.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.invitation.domain.InvitationDraft;
import org.chatdesk.identity.invitation.events.InvitationEvents;
import org.chatdesk.identity.invitation.store.Invitations;
import org.chatdesk.identity.organization.domain.FirstAdmin;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.kit.id.Ids;

/** Whoever takes in an organization invites its first administrator with it (A7). */
@ApplicationScoped
class InviteFirstAdmin implements FirstAdmin {
    private static final String ROLE = "admin";

    private final Invitations invitations;
    private final InvitationEvents events;
    private final AuditLog audit;

    InviteFirstAdmin(Invitations invitations, InvitationEvents events, AuditLog audit) {
        this.invitations = invitations;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public void invite(Organization organization, String email, Actor by, Instant at) {
        var wanted =
                new InvitationDraft(email, ROLE, List.of())
                        .of(Ids.next(), organization.id(), by.name(), at);
        invitations.open(wanted);
        events.invited(wanted, organization, Invitations.FIRST_VERSION, by, at);
        audit.record(
                new AuditEntry(organization.id(), by, "member.invited", email, null, wanted, at));
    }
}
