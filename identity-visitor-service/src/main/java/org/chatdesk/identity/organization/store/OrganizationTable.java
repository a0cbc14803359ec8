package org.chatdesk.identity.organization.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;

/** Keeps organizations. */
@ApplicationScoped
public class OrganizationTable
        implements PanacheRepositoryBase<OrganizationRow, UUID>, Organizations {

    @Override
    public Organization get(UUID id) {
        return findByIdOptional(id)
                .map(OrganizationRow::toOrganization)
                .orElseThrow(() -> new IllegalArgumentException("No organization " + id));
    }

    /** The new version, or empty when nothing is different. */
    public Optional<Long> put(Organization organization) {
        var row = findById(organization.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = OrganizationRow.of(organization);
            persist(row);
        } else if (row.toOrganization().equals(organization)) {
            return Optional.empty();
        } else {
            row.take(organization);
        }
        flush();
        return Optional.of(row.version);
    }
}
