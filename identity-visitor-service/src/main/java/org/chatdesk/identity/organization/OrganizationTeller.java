package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;
import org.chatdesk.kit.outcome.Versioned;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells of organizations as they are. */
@ApplicationScoped
class OrganizationTeller implements Teller {
    private final OrganizationTable organizations;
    private final DepartmentTable departments;
    private final OrganizationEvents events;
    private final Clock clock;

    OrganizationTeller(
            OrganizationTable organizations,
            DepartmentTable departments,
            OrganizationEvents events,
            Clock clock) {
        this.organizations = organizations;
        this.departments = departments;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public long count() {
        return organizations.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return organizations.after(after.organization(), most).stream().map(this::told).toList();
    }

    private ToldRow told(Versioned<Organization> known) {
        var organization = known.value();
        var id = organization.id();
        return new ToldRow(
                Place.of(id, id),
                events.again(organization, departments.of(id), known.version(), clock.instant()));
    }
}
