package org.chatdesk.identity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.hours.domain.AnsweringHours;
import org.chatdesk.identity.hours.domain.Availabilities;
import org.chatdesk.identity.hours.domain.BusinessHours;
import org.chatdesk.identity.hours.domain.CurrentHours;
import org.chatdesk.identity.hours.domain.KeptHours;
import org.chatdesk.identity.hours.store.HoursTable;
import org.chatdesk.identity.organization.domain.Organizations;

/** Which hours hold: a department's own, else the organization's, else always. */
@ApplicationScoped
class FindHours implements Availabilities {
    private final HoursTable table;
    private final Organizations organizations;

    FindHours(HoursTable table, Organizations organizations) {
        this.table = table;
        this.organizations = organizations;
    }

    @Override
    public AnsweringHours of(UUID organization) {
        var departments = table.all(organization);
        var own = departments.remove(organization);
        return new AnsweringHours(own, departments);
    }

    /** The hours that hold for the owner of what is kept. */
    BusinessHours of(UUID organization, KeptHours kept) {
        return set(organization, kept).orElseGet(() -> BusinessHours.none(zone(organization)));
    }

    private Optional<BusinessHours> set(UUID organization, KeptHours kept) {
        return kept.hours() != null || kept.owner().equals(organization)
                ? Optional.ofNullable(kept.hours())
                : set(organization, table.find(organization, organization));
    }

    CurrentHours current(UUID organization, KeptHours kept, Instant now) {
        var hours = of(organization, kept);
        return new CurrentHours(kept.hours() != null, kept.version(), hours, hours.at(now));
    }

    private ZoneId zone(UUID organization) {
        return ZoneId.of(organizations.get(organization).timeZone());
    }
}
