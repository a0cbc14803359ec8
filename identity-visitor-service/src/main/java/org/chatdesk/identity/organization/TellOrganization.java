package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.organization.domain.OrganizationNews;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;

/** Publishes an organization's whole state because something that belongs to it has changed. */
@ApplicationScoped
class TellOrganization implements OrganizationNews {
    private final OrganizationTable organizations;
    private final DepartmentTable departments;
    private final OrganizationEvents events;

    TellOrganization(
            OrganizationTable organizations,
            DepartmentTable departments,
            OrganizationEvents events) {
        this.organizations = organizations;
        this.departments = departments;
        this.events = events;
    }

    @Override
    public void changed(UUID organization, Actor actor, Instant at) {
        var version = organizations.touch(organization);
        events.changed(
                organizations.get(organization), departments.of(organization), version, actor, at);
    }
}
