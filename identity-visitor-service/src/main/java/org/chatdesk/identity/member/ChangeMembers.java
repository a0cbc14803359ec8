package org.chatdesk.identity.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.MemberDraft;
import org.chatdesk.identity.member.domain.MemberRules;
import org.chatdesk.identity.member.domain.OpenInvitations;
import org.chatdesk.identity.member.events.MemberEvents;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.outcome.Versioned;

/** Administrators change, remove and restore members (I1). */
@ApplicationScoped
public class ChangeMembers {
    private final Members members;
    private final Departments departments;
    private final OpenInvitations invitations;
    private final MemberEvents events;
    private final AuditLog audit;
    private final Clock clock;

    ChangeMembers(
            Members members,
            Departments departments,
            OpenInvitations invitations,
            MemberEvents events,
            AuditLog audit,
            Clock clock) {
        this.members = members;
        this.departments = departments;
        this.invitations = invitations;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code seen} is the version that the administrator had before them. */
    @Transactional
    public Result<Versioned<Member>> change(
            Caller.Member by, UUID id, MemberDraft draft, long seen) {
        var faults = draft.faults(offered(by.organization()));
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        return held(
                by,
                id,
                (before, rules) ->
                        before.version() == seen
                                ? become(by, before, rules, draft::applyTo, "member.changed")
                                : Result.refused(Versioned.CHANGED_MEANWHILE));
    }

    /** Every right ends; what the member did keeps their name. */
    @Transactional
    public Result<Versioned<Member>> remove(Caller.Member by, UUID id) {
        // Else an invitation that was left open would let them in again.
        return withoutInvitation(by, setActive(by, id, false, "member.removed"));
    }

    /** They come back as what they were, not as what an open invitation says. */
    @Transactional
    public Result<Versioned<Member>> restore(Caller.Member by, UUID id) {
        return withoutInvitation(by, setActive(by, id, true, "member.restored"));
    }

    private Result<Versioned<Member>> setActive(
            Caller.Member by, UUID id, boolean active, String action) {
        return held(
                by,
                id,
                (before, rules) ->
                        become(by, before, rules, now -> now.withActive(active), action));
    }

    private Result<Versioned<Member>> withoutInvitation(
            Caller.Member by, Result<Versioned<Member>> result) {
        if (result instanceof Result.Done<Versioned<Member>>(var member)) {
            invitations.withdraw(by.organization(), member.value().email());
        }
        return result;
    }

    private interface Change {
        Result<Versioned<Member>> of(Versioned<Member> before, MemberRules rules);
    }

    /** Changes of one organization's members come one after the other: administrators are held. */
    private Result<Versioned<Member>> held(Caller.Member by, UUID id, Change change) {
        var rules = new MemberRules(by.id(), by.role(), members.lockAdmins(by.organization()));
        return members.lock(by.organization(), id)
                .map(before -> change.of(before, rules))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    private Result<Versioned<Member>> become(
            Caller.Member by,
            Versioned<Member> before,
            MemberRules rules,
            UnaryOperator<Member> change,
            String action) {
        var after = change.apply(before.value());
        var refusal = rules.against(before.value(), after);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var version = members.put(after);
        version.ifPresent(now -> tell(by, action, before.value(), after, now));
        return Result.done(new Versioned<>(after, version.orElse(before.version())));
    }

    private void tell(Caller.Member by, String action, Member before, Member after, long version) {
        var now = clock.instant();
        events.changed(after, version, by.actor(), now);
        audit.record(
                new AuditEntry(
                        after.organization(),
                        by.actor(),
                        action,
                        after.name(),
                        before,
                        after,
                        now));
    }

    private List<UUID> offered(UUID organization) {
        return departments.of(organization).stream().map(Department::id).toList();
    }
}
