package org.chatdesk.ticket.availability.domain;

import java.util.List;
import java.util.UUID;

/** Who takes new work now. */
public interface Roster {

    /** Active members with the role agent who are available, in no order. */
    List<Agent> available(UUID organization);
}
