package org.chatdesk.identity.organization.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.kit.outcome.Versioned;

/** Keeps organizations. */
@ApplicationScoped
public class OrganizationTable
        implements PanacheRepositoryBase<OrganizationRow, UUID>, Organizations {
    public static final long FIRST_VERSION = 1;

    private static final String ADD =
            """
            insert into organization
            (organization_id, name, slug, site, locale, time_zone, contact_types,
             reminder_delay_seconds, visitor_life_seconds, visitor_policy, suspended,
             edit_window_seconds, version)
            values (:id, :name, :slug, :site, :locale, :timeZone, :contactTypes,
                    :reminderDelay, :visitorLife, :visitorPolicy, :suspended,
                    :editWindow, 1)
            on conflict (slug) do nothing
            """;

    @Override
    public Organization get(UUID id) {
        return findByIdOptional(id)
                .map(OrganizationRow::toOrganization)
                .orElseThrow(() -> new IllegalArgumentException("No organization " + id));
    }

    public Optional<Organization> find(UUID id) {
        return findByIdOptional(id).map(OrganizationRow::toOrganization);
    }

    /** By name. */
    public List<Organization> all() {
        return stream("order by lower(name), organizationId")
                .map(OrganizationRow::toOrganization)
                .toList();
    }

    /** The next ones by id. */
    public List<Versioned<Organization>> after(UUID id, int most) {
        return find("organizationId > ?1 order by organizationId", id).page(0, most).stream()
                .map(OrganizationRow::versioned)
                .toList();
    }

    public Versioned<Organization> versioned(UUID id) {
        return findByIdOptional(id)
                .map(OrganizationRow::versioned)
                .orElseThrow(() -> new IllegalArgumentException("No organization " + id));
    }

    /** As it is now, and stays until the transaction ends. */
    public Versioned<Organization> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(OrganizationRow::versioned)
                .orElseThrow(() -> new IllegalArgumentException("No organization " + id));
    }

    @Override
    public void hold(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Adds a new one in its first version. False when its slug is taken, also by somebody who adds
     * theirs at this moment or whose row is not to be seen here.
     */
    public boolean add(Organization organization) {
        var added =
                getEntityManager()
                        .createNativeQuery(ADD)
                        .setParameter("id", organization.id())
                        .setParameter("name", organization.name())
                        .setParameter("slug", organization.slug())
                        .setParameter("site", organization.site())
                        .setParameter("locale", organization.locale())
                        .setParameter("timeZone", organization.timeZone())
                        .setParameter("contactTypes", array(organization.contactTypes()))
                        .setParameter("reminderDelay", organization.reminderDelay().toSeconds())
                        .setParameter("visitorLife", organization.visitorLife().toSeconds())
                        .setParameter("visitorPolicy", organization.visitorPolicy().name())
                        .setParameter("suspended", organization.suspended())
                        .setParameter("editWindow", organization.editWindow().toSeconds())
                        .executeUpdate();
        return added == 1;
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** One version further, because something that belongs to it has changed. */
    public long touch(UUID id) {
        var row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        row.version++;
        return row.version;
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
