package org.chatdesk.identity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.hours.domain.BusinessHours;
import org.chatdesk.identity.hours.domain.CurrentHours;
import org.chatdesk.identity.hours.domain.HoursDraft;
import org.chatdesk.identity.hours.domain.KeptHours;
import org.chatdesk.identity.hours.store.HoursTable;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.outcome.Versioned;
import org.jspecify.annotations.Nullable;

/** Administrators set the hours of their organization and of its departments (I10). */
@ApplicationScoped
public class ChangeHours {
    private final HoursTable table;
    private final FindHours hours;
    private final PublishHours publish;
    private final Organizations organizations;
    private final Departments departments;
    private final AuditLog audit;
    private final Clock clock;

    ChangeHours(
            HoursTable table,
            FindHours hours,
            PublishHours publish,
            Organizations organizations,
            Departments departments,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.hours = hours;
        this.publish = publish;
        this.organizations = organizations;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CurrentHours current(UUID organization) {
        return now(organization, organization);
    }

    @Transactional
    public Result<CurrentHours> currentOf(UUID organization, UUID department) {
        return departments
                .find(organization, department)
                .map(found -> Result.done(now(organization, found.id())))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    /** {@code seen} is the version that the administrator had before them. */
    @Transactional
    public Result<CurrentHours> change(Caller.Member by, HoursDraft draft, long seen) {
        var name = organizations.get(by.organization()).name();
        return change(by, by.organization(), name, draft, seen);
    }

    @Transactional
    public Result<CurrentHours> changeOf(
            Caller.Member by, UUID department, HoursDraft draft, long seen) {
        return departments
                .find(by.organization(), department)
                .map(found -> change(by, found.id(), found.name(), draft, seen))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    /** The department has the organization's hours again. */
    @Transactional
    public Result<CurrentHours> forget(Caller.Member by, UUID department) {
        return departments
                .find(by.organization(), department)
                .map(found -> forget(by, found))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    private Result<CurrentHours> forget(Caller.Member by, Department department) {
        var before = lock(by.organization(), department.id());
        if (before.hours() != null) {
            put(by, before, department.name(), null);
        }
        return Result.done(now(by.organization(), department.id()));
    }

    private Result<CurrentHours> change(
            Caller.Member by, UUID owner, String name, HoursDraft draft, long seen) {
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var before = lock(by.organization(), owner);
        if (before.version() != seen) {
            return Result.refused(Versioned.CHANGED_MEANWHILE);
        }
        var after = draft.toHours();
        if (!after.equals(before.hours())) {
            put(by, before, name, after);
        }
        return Result.done(now(by.organization(), owner));
    }

    /** All changes of an organization's hours come one after the other: departments use them. */
    private KeptHours lock(UUID organization, UUID owner) {
        table.lock(organization, organization);
        return table.lock(organization, owner);
    }

    private void put(
            Caller.Member by, KeptHours before, String name, @Nullable BusinessHours after) {
        var organization = by.organization();
        var now = clock.instant();
        table.put(organization, before.owner(), after);
        publish.publish(organization, before.owner(), by.actor(), now);
        if (before.owner().equals(organization)) {
            // Readers then need not know which departments have the organization's hours.
            departments.of(organization).forEach(one -> table.lock(organization, one.id()));
            table.withoutOwn(organization)
                    .forEach(department ->
                            publish.publish(organization, department, by.actor(), now));
        }
        var action = after == null ? "hours.removed" : "hours.changed";
        audit.record(
                new AuditEntry(
                        organization,
                        by.actor(),
                        action,
                        name,
                        draft(before.hours()),
                        draft(after),
                        now));
    }

    private static @Nullable HoursDraft draft(@Nullable BusinessHours hours) {
        return hours == null ? null : HoursDraft.of(hours);
    }

    private CurrentHours now(UUID organization, UUID owner) {
        return hours.current(organization, table.find(organization, owner), clock.instant());
    }
}
