package org.chatdesk.identity.organization.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.OrganizationLock;

/** Holds the organization's row. */
@ApplicationScoped
class OrganizationRowLock implements OrganizationLock {
    private final OrganizationTable organizations;

    OrganizationRowLock(OrganizationTable organizations) {
        this.organizations = organizations;
    }

    @Override
    public boolean hold(UUID organization) {
        return organizations.findById(organization, LockModeType.PESSIMISTIC_WRITE) != null;
    }
}
