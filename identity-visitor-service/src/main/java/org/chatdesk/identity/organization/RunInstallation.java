package org.chatdesk.identity.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.tenancy.Tenancy;

/** The installation's operator sees all organizations and closes or reopens them (A7). */
@ApplicationScoped
public class RunInstallation {
    private static final Refusal YOUR_OWN =
            Refusal.conflict(
                    "organization.your-own", "You cannot suspend the organization you work for.");

    private final OrganizationTable organizations;
    private final DepartmentTable departments;
    private final OrganizationEvents events;
    private final AuditLog audit;
    private final Tenancy tenancy;
    private final Clock clock;

    RunInstallation(
            OrganizationTable organizations,
            DepartmentTable departments,
            OrganizationEvents events,
            AuditLog audit,
            Tenancy tenancy,
            Clock clock) {
        this.organizations = organizations;
        this.departments = departments;
        this.events = events;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<Organization> list() {
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(organizations::all));
    }

    /** Nobody but the operator gets in any more; nothing is removed. */
    public Result<Organization> suspend(Caller.Member by, UUID id) {
        return id.equals(by.organization()) ? Result.refused(YOUR_OWN) : set(by, id, true);
    }

    public Result<Organization> resume(Caller.Member by, UUID id) {
        return set(by, id, false);
    }

    private Result<Organization> set(Caller.Member by, UUID id, boolean suspended) {
        return tenancy.in(
                id, () -> QuarkusTransaction.requiringNew().call(() -> change(by, id, suspended)));
    }

    private Result<Organization> change(Caller.Member by, UUID id, boolean suspended) {
        var known = organizations.find(id);
        if (known.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        var before = organizations.lock(id).value();
        var after = before.withSuspended(suspended);
        organizations.put(after).ifPresent(version -> tell(by, before, after, version));
        return Result.done(after);
    }

    private void tell(Caller.Member by, Organization before, Organization after, long version) {
        var now = clock.instant();
        var action = after.suspended() ? "organization.suspended" : "organization.resumed";
        events.changed(after, departments.of(after.id()), version, by.actor(), now);
        audit.record(
                new AuditEntry(after.id(), by.actor(), action, after.name(), before, after, now));
    }
}
