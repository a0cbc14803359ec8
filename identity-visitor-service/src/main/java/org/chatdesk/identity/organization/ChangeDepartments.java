package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.WidgetsOfDepartments;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.jspecify.annotations.Nullable;

/** Administrators add, rename and remove departments (I9). */
@ApplicationScoped
public class ChangeDepartments {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 100;
    private static final Refusal TOO_MANY =
            Refusal.conflict("department.too-many", "An organization has at most 100 departments.");

    private final DepartmentTable departments;
    private final OrganizationTable organizations;
    private final WidgetsOfDepartments widgets;
    private final OrganizationEvents events;
    private final AuditLog audit;
    private final Clock clock;

    ChangeDepartments(
            DepartmentTable departments,
            OrganizationTable organizations,
            WidgetsOfDepartments widgets,
            OrganizationEvents events,
            AuditLog audit,
            Clock clock) {
        this.departments = departments;
        this.organizations = organizations;
        this.widgets = widgets;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Result<Department> add(Caller.Member by, @Nullable String name) {
        return named(
                by,
                name,
                null,
                fine -> {
                    if (departments.of(by.organization()).size() >= MOST) {
                        return Result.refused(TOO_MANY);
                    }
                    var added = new Department(Ids.next(), fine);
                    departments.add(by.organization(), added);
                    tell(by, "department.added", fine, null, added);
                    return Result.done(added);
                });
    }

    @Transactional
    public Result<Department> rename(Caller.Member by, UUID id, @Nullable String name) {
        var before = find(by, id);
        if (before.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        return named(
                by,
                name,
                id,
                fine -> {
                    var after = new Department(id, fine);
                    if (!after.equals(before.get())) {
                        departments.rename(by.organization(), after);
                        tell(by, "department.renamed", fine, before.get(), after);
                    }
                    return Result.done(after);
                });
    }

    /** It is offered no more, and nobody speaks with it any more from their next token on. */
    @Transactional
    public Result<Department> remove(Caller.Member by, UUID id) {
        organizations.lock(by.organization());
        var before = find(by, id);
        if (before.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        var pinned = widgets.of(by.organization()).getOrDefault(id, List.of());
        if (!pinned.isEmpty()) {
            return Result.refused(inUse(pinned));
        }
        departments.remove(by.organization(), id);
        tell(by, "department.removed", before.get().name(), before.get(), null);
        return Result.done(before.get());
    }

    /** Their visitors would be sent to nobody. */
    private static Refusal inUse(List<String> widgets) {
        return Refusal.conflict(
                "department.in-use",
                "Widgets send everybody to this department: %s. Choose another one there first."
                        .formatted(String.join(", ", widgets)));
    }

    private Optional<Department> find(Caller.Member by, UUID id) {
        return departments.find(by.organization(), id);
    }

    private interface Change {
        Result<Department> with(String name);
    }

    /** Changes of one organization come one after the other: its row is locked first. */
    private Result<Department> named(
            Caller.Member by, @Nullable String name, @Nullable UUID except, Change change) {
        var faults = new Faults();
        faults.text("name", name, LONGEST_NAME);
        if (name == null || !faults.found().isEmpty()) {
            return Result.invalid(faults.found());
        }
        organizations.lock(by.organization());
        var fine = name.strip();
        return departments.isNameTaken(by.organization(), fine, except)
                ? Result.invalid("name", "taken")
                : change.with(fine);
    }

    private void tell(
            Caller.Member by,
            String action,
            String subject,
            @Nullable Department before,
            @Nullable Department after) {
        var organization = by.organization();
        var now = clock.instant();
        events.changed(
                organizations.get(organization),
                departments.of(organization),
                organizations.touch(organization),
                by.actor(),
                now);
        audit.record(new AuditEntry(organization, by.actor(), action, subject, before, after, now));
    }
}
