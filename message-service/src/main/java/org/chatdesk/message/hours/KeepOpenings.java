package org.chatdesk.message.hours;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.message.hours.store.OpeningHoursTable;

/** Remembers when an organization or a department is open. */
@ApplicationScoped
public class KeepOpenings {
    private final OpeningHoursTable openings;

    KeepOpenings(OpeningHoursTable openings) {
        this.openings = openings;
    }

    public void keep(Event<AvailabilityChanged> event) {
        openings.keep(event);
    }
}
