/**
 * Tickets that wait get an agent, round-robin. Each organization has one rotation; whoever decides
 * holds its row until the decision is committed, so no ticket is ever given twice and no turn is
 * skipped. When nobody is available a ticket waits, and the first agent who becomes available gets
 * what waits: most urgent first, then oldest.
 */
@NullMarked
package org.chatdesk.ticket.assignment;

import org.jspecify.annotations.NullMarked;
