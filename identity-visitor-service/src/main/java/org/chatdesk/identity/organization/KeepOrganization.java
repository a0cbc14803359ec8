package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.OrganizationKeeper;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;

/** Creates or updates an organization and its departments. */
@ApplicationScoped
class KeepOrganization implements OrganizationKeeper {
    private final OrganizationTable organizations;
    private final DepartmentTable departments;
    private final OrganizationEvents events;

    KeepOrganization(
            OrganizationTable organizations,
            DepartmentTable departments,
            OrganizationEvents events) {
        this.organizations = organizations;
        this.departments = departments;
        this.events = events;
    }

    @Override
    @Transactional
    public void keep(Organization organization, List<Department> wanted, Actor actor, Instant at) {
        var changed = organizations.put(organization);
        var added = departments.keep(organization.id(), wanted);
        if (changed.isPresent() || added) {
            var version = changed.orElseGet(() -> organizations.touch(organization.id()));
            events.changed(organization, departments.of(organization.id()), version, actor, at);
        }
    }
}
