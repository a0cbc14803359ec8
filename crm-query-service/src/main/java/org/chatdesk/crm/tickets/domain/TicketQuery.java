package org.chatdesk.crm.tickets.domain;

import java.util.Optional;
import org.chatdesk.contracts.event.TicketState.Status;

/** Which tickets are wanted: all or those of one status, the newest first. */
public record TicketQuery(Optional<Status> status, int limit, int offset) {}
