package org.chatdesk.identity.organization.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.kit.outcome.Versioned;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organization")
class OrganizationRow {
    @Id UUID organizationId;
    String name;
    String slug;
    String site;
    String locale;
    String timeZone;
    String[] contactTypes;
    long reminderDelaySeconds;
    long visitorLifeSeconds;

    @Enumerated(EnumType.STRING)
    VisitorPolicy visitorPolicy;

    boolean suspended;
    long editWindowSeconds;
    @Nullable String welcome;
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate or take() fills it.
    protected OrganizationRow() {}

    static OrganizationRow of(Organization organization) {
        var row = new OrganizationRow();
        row.organizationId = organization.id();
        row.take(organization);
        return row;
    }

    /** Becomes this state, which is one version further. */
    void take(Organization organization) {
        name = organization.name();
        slug = organization.slug();
        site = organization.site();
        locale = organization.locale();
        timeZone = organization.timeZone();
        contactTypes = organization.contactTypes().toArray(String[]::new);
        reminderDelaySeconds = organization.reminderDelay().toSeconds();
        visitorLifeSeconds = organization.visitorLife().toSeconds();
        visitorPolicy = organization.visitorPolicy();
        suspended = organization.suspended();
        editWindowSeconds = organization.editWindow().toSeconds();
        welcome = organization.welcome();
        version++;
    }

    Versioned<Organization> versioned() {
        return new Versioned<>(toOrganization(), version);
    }

    Organization toOrganization() {
        return new Organization(
                organizationId,
                name,
                slug,
                site,
                locale,
                timeZone,
                List.of(contactTypes),
                Duration.ofSeconds(reminderDelaySeconds),
                Duration.ofSeconds(visitorLifeSeconds),
                visitorPolicy,
                suspended,
                Duration.ofSeconds(editWindowSeconds),
                welcome);
    }
}
