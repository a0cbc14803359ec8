package org.chatdesk.identity.organization.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.identity.organization.domain.BlockedRanges;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Retold;

/** Tells the other services what an organization is like now. */
@ApplicationScoped
public class OrganizationEvents {
    private final Outbox outbox;
    private final BlockedRanges blocked;

    OrganizationEvents(Outbox outbox, BlockedRanges blocked) {
        this.outbox = outbox;
        this.blocked = blocked;
    }

    public void changed(
            Organization organization,
            List<Department> departments,
            long version,
            Actor actor,
            Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.ORGANIZATION_CHANGED,
                        organization.id(),
                        organization.id(),
                        version,
                        at,
                        actor,
                        payload(organization, departments)));
    }

    /** The same of an organization as it is, for those who have lost what they heard. */
    public OutboxRecord again(
            Organization organization, List<Department> departments, long version, Instant at) {
        return Retold.of(
                Topics.ORGANIZATION_CHANGED,
                organization.id(),
                organization.id(),
                version,
                at,
                Retold.SOMEBODY,
                payload(organization, departments));
    }

    private OrganizationChanged payload(Organization organization, List<Department> departments) {
        return new OrganizationChanged(
                organization.id(),
                organization.name(),
                organization.slug(),
                organization.site(),
                organization.locale(),
                organization.timeZone(),
                organization.contactTypes(),
                organization.reminderDelay(),
                organization.visitorPolicy(),
                organization.suspended(),
                departments.stream().map(OrganizationEvents::payload).toList(),
                blocked.of(organization.id()),
                organization.editWindow().toSeconds(),
                organization.welcome());
    }

    private static OrganizationChanged.Department payload(Department department) {
        return new OrganizationChanged.Department(department.id(), department.name());
    }
}
