package org.chatdesk.ticket.availability.api;

import jakarta.validation.constraints.NotNull;
import org.chatdesk.contracts.event.AgentAvailability.Status;

/** A status as agents say it and read it: available, busy, away or offline. */
public record StatusBody(@NotNull Status status) {}
