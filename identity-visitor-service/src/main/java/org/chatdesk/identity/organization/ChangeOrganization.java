package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.OrganizationDraft;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.outcome.Versioned;

/** An administrator changes their organization's settings. */
@ApplicationScoped
public class ChangeOrganization {
    private final OrganizationTable organizations;
    private final DepartmentTable departments;
    private final OrganizationEvents events;
    private final AuditLog audit;
    private final Clock clock;

    ChangeOrganization(
            OrganizationTable organizations,
            DepartmentTable departments,
            OrganizationEvents events,
            AuditLog audit,
            Clock clock) {
        this.organizations = organizations;
        this.departments = departments;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Versioned<Organization> current(UUID organization) {
        return organizations.versioned(organization);
    }

    /** {@code seen} is the version that the administrator had before them. */
    @Transactional
    public Result<Versioned<Organization>> change(
            Caller.Member by, OrganizationDraft draft, long seen) {
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var before = organizations.lock(by.organization());
        if (before.version() != seen) {
            return Result.refused(Versioned.CHANGED_MEANWHILE);
        }
        var after = draft.applyTo(before.value());
        organizations.put(after).ifPresent(version -> tell(before.value(), after, version, by));
        return Result.done(organizations.versioned(by.organization()));
    }

    private void tell(Organization before, Organization after, long version, Caller.Member by) {
        var now = clock.instant();
        events.changed(after, departments.of(after.id()), version, by.actor(), now);
        audit.record(
                new AuditEntry(
                        after.id(),
                        by.actor(),
                        "organization.changed",
                        after.name(),
                        before,
                        after,
                        now));
    }
}
