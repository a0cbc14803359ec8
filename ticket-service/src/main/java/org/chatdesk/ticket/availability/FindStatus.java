package org.chatdesk.ticket.availability;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.ticket.availability.store.Availabilities;

/** What a member said last. */
@ApplicationScoped
public class FindStatus {
    private final Availabilities availabilities;

    FindStatus(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    public Status of(Caller.Member member) {
        return availabilities.find(member.organization(), member.id()).orElse(Status.AVAILABLE);
    }
}
