package org.chatdesk.ticket.assignment.domain;

import org.chatdesk.ticket.availability.domain.Agent;

/**
 * An agent who can take a ticket.
 *
 * @param lastTurn the rotation's turn the agent had last; 0 for somebody who never had one
 */
public record Candidate(Agent agent, long lastTurn) {}
