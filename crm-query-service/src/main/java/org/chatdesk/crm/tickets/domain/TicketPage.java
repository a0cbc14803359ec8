package org.chatdesk.crm.tickets.domain;

import java.util.List;
import org.chatdesk.contracts.event.TicketState;

/** Some of {@code total} tickets. */
public record TicketPage(List<TicketState> tickets, long total) {}
