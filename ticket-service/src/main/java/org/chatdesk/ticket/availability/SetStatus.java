package org.chatdesk.ticket.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.ticket.availability.events.AvailabilityEvents;
import org.chatdesk.ticket.availability.store.Availabilities;

/** A member says whether new work may come. Saying it again changes nothing. */
@ApplicationScoped
public class SetStatus {
    private final Availabilities availabilities;
    private final AvailabilityEvents events;

    SetStatus(Availabilities availabilities, AvailabilityEvents events) {
        this.availabilities = availabilities;
        this.events = events;
    }

    @Transactional
    public void set(Caller.Member member, Status status) {
        var organization = member.organization();
        var version = availabilities.set(organization, member.id(), status);
        if (version.isEmpty()) {
            return;
        }
        events.said(organization, member.id(), status, version.getAsLong(), member.actor());
        if (status == Status.AVAILABLE) {
            events.free(organization, member.id());
        }
    }
}
