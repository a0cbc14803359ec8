package org.chatdesk.identity.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.organization.domain.FirstAdmin;
import org.chatdesk.identity.organization.domain.NewOrganization;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.OrganizationTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.tenancy.Tenancy;

/** The installation's operator takes in a new organization and invites its first admin (A7). */
@ApplicationScoped
public class CreateOrganization {
    private final OrganizationTable organizations;
    private final FirstAdmin firstAdmin;
    private final OrganizationEvents events;
    private final AuditLog audit;
    private final Tenancy tenancy;
    private final Clock clock;

    CreateOrganization(
            OrganizationTable organizations,
            FirstAdmin firstAdmin,
            OrganizationEvents events,
            AuditLog audit,
            Tenancy tenancy,
            Clock clock) {
        this.organizations = organizations;
        this.firstAdmin = firstAdmin;
        this.events = events;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public Result<Organization> create(Caller.Member by, NewOrganization wanted) {
        var faults = wanted.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var created = wanted.of(Ids.next());
        return tenancy.in(
                created.id(),
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> add(by, created, wanted.admin())));
    }

    private Result<Organization> add(Caller.Member by, Organization created, String admin) {
        if (!organizations.add(created)) {
            return Result.invalid("slug", "taken");
        }
        var now = clock.instant();
        tell(by, created, now);
        firstAdmin.invite(created, admin, by.actor(), now);
        return Result.done(created);
    }

    private void tell(Caller.Member by, Organization created, Instant now) {
        events.changed(created, List.of(), OrganizationTable.FIRST_VERSION, by.actor(), now);
        audit.record(
                new AuditEntry(
                        created.id(),
                        by.actor(),
                        "organization.created",
                        created.name(),
                        null,
                        created,
                        now));
    }
}
