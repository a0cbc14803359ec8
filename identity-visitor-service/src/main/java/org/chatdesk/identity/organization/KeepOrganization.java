package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.OrganizationKeeper;
import org.chatdesk.identity.organization.events.OrganizationEvents;
import org.chatdesk.identity.organization.store.DepartmentTable;
import org.chatdesk.identity.organization.store.OrganizationTable;

/** Creates an organization and those of its departments that are missing. */
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
    public Set<UUID> addMissing(
            Organization organization, List<Department> wanted, Actor actor, Instant at) {
        var id = organization.id();
        var isNew = organizations.find(id).isEmpty();
        if (isNew) {
            organizations.put(organization);
        }
        var added = new HashSet<>(departments.addMissing(id, wanted));
        if (!isNew && added.isEmpty()) {
            return added;
        }
        tell(id, isNew ? OrganizationTable.FIRST_VERSION : organizations.touch(id), actor, at);
        if (isNew) {
            added.add(id);
        }
        return added;
    }

    private void tell(UUID id, long version, Actor actor, Instant at) {
        events.changed(organizations.get(id), departments.of(id), version, actor, at);
    }
}
