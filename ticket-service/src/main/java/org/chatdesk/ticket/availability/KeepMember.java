package org.chatdesk.ticket.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.ticket.availability.events.AvailabilityEvents;
import org.chatdesk.ticket.availability.store.Availabilities;
import org.chatdesk.ticket.availability.store.Members;

/** A member came, changed or was removed. Who has said nothing yet is available. */
@ApplicationScoped
public class KeepMember {
    private final Members members;
    private final Availabilities availabilities;
    private final AvailabilityEvents events;

    KeepMember(Members members, Availabilities availabilities, AvailabilityEvents events) {
        this.members = members;
        this.availabilities = availabilities;
        this.events = events;
    }

    /** Runs inside the transaction of the event. */
    public void keep(Event<MemberChanged> event) {
        var member = event.payload();
        if (members.keep(event.organization(), event.version(), member) && member.active()) {
            start(event, member.id());
            events.free(event.organization(), member.id());
        }
    }

    private void start(Event<MemberChanged> event, UUID member) {
        availabilities
                .start(event.organization(), member, Status.AVAILABLE)
                .ifPresent(version ->
                        events.said(
                                event.organization(),
                                member,
                                Status.AVAILABLE,
                                version,
                                event.actor()));
    }
}
