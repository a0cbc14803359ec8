package org.chatdesk.identity.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.invitation.domain.Invitation;
import org.chatdesk.identity.invitation.domain.InvitationDraft;
import org.chatdesk.identity.invitation.domain.Letters;
import org.chatdesk.identity.invitation.domain.StatedInvitation;
import org.chatdesk.identity.invitation.events.InvitationEvents;
import org.chatdesk.identity.invitation.store.Invitations;
import org.chatdesk.identity.member.domain.Staff;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;

/** Administrators invite people, invite them again and think better of it (I1). */
@ApplicationScoped
public class InviteMember {
    private static final long MOST_OPEN = 500;
    private static final Refusal ALREADY_HERE =
            Refusal.conflict("member.already-here", "This address is a member's already.");
    private static final Refusal TOO_MANY =
            Refusal.conflict(
                    "invitation.too-many",
                    "500 invitations are open. Withdraw some before you send more.");
    private static final Refusal NOT_OPEN =
            Refusal.conflict("invitation.not-open", "This invitation was used or withdrawn.");

    private final Invitations invitations;
    private final Staff staff;
    private final Departments departments;
    private final Organizations organizations;
    private final InvitationEvents events;
    private final AuditLog audit;
    private final Clock clock;

    InviteMember(
            Invitations invitations,
            Staff staff,
            Departments departments,
            Organizations organizations,
            InvitationEvents events,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.staff = staff;
        this.departments = departments;
        this.organizations = organizations;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever has an open invitation already gets it renewed. */
    @Transactional
    public Result<StatedInvitation> invite(Caller.Member by, InvitationDraft draft) {
        var organization = by.organization();
        var faults = draft.faults(offered(organization));
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        if (staff.has(organization, draft.address())) {
            return Result.refused(ALREADY_HERE);
        }
        var wanted = draft.of(Ids.next(), organization, by.name(), clock.instant());
        return invitations
                .lockOpen(organization, draft.address())
                .map(known -> again(by, "member.invited", known, known.renewedAs(wanted)))
                .orElseGet(() -> open(by, wanted));
    }

    private Result<StatedInvitation> open(Caller.Member by, Invitation wanted) {
        if (invitations.countOpen(by.organization()) >= MOST_OPEN) {
            return Result.refused(TOO_MANY);
        }
        return invitations.open(wanted)
                ? send(by, "member.invited", wanted, Invitations.FIRST_VERSION)
                : Result.refused(Letters.JUST_NOW);
    }

    /** The same invitation with its whole life before it, and another letter. */
    @Transactional
    public Result<StatedInvitation> resend(Caller.Member by, UUID id) {
        var known = invitations.lock(by.organization(), id);
        if (known.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        if (known.get().standing() != Invitation.Standing.OPEN) {
            return Result.refused(NOT_OPEN);
        }
        if (staff.has(by.organization(), known.get().email())) {
            return Result.refused(ALREADY_HERE);
        }
        var renewed = known.get().renewed(by.name(), clock.instant());
        return again(by, "member.invited-again", known.get(), renewed);
    }

    private Result<StatedInvitation> again(
            Caller.Member by, String action, Invitation known, Invitation renewed) {
        return known.letters()
                .against(clock.instant())
                .<Result<StatedInvitation>>map(Result::refused)
                .orElseGet(() -> send(by, action, renewed, invitations.put(renewed)));
    }

    /** It opens nothing any more; doing so twice is fine. */
    @Transactional
    public Result<Invitation> withdraw(Caller.Member by, UUID id) {
        return invitations
                .lock(by.organization(), id)
                .map(known -> withdraw(by, known))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    private Result<Invitation> withdraw(Caller.Member by, Invitation known) {
        return switch (known.standing()) {
            case USED -> Result.refused(NOT_OPEN);
            case WITHDRAWN -> Result.done(known);
            case OPEN -> {
                var withdrawn = known.as(Invitation.Standing.WITHDRAWN);
                invitations.put(withdrawn);
                remember(by, "member.invitation-withdrawn", withdrawn);
                yield Result.done(withdrawn);
            }
        };
    }

    private Result<StatedInvitation> send(
            Caller.Member by, String action, Invitation invitation, long version) {
        var now = clock.instant();
        var organization = organizations.get(by.organization());
        events.invited(invitation, organization, version, by.actor(), now);
        remember(by, action, invitation);
        return Result.done(StatedInvitation.of(invitation, now));
    }

    private void remember(Caller.Member by, String action, Invitation after) {
        audit.record(
                new AuditEntry(
                        after.organization(),
                        by.actor(),
                        action,
                        after.email(),
                        null,
                        after,
                        clock.instant()));
    }

    private List<UUID> offered(UUID organization) {
        return departments.of(organization).stream().map(Department::id).toList();
    }
}
