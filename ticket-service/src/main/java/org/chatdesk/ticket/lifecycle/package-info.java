/**
 * A ticket from its opening to its closing. Its states are types that offer legal moves only. Other
 * features open tickets through {@link org.chatdesk.ticket.lifecycle.domain.TicketOpening} and find
 * those that wait through {@link org.chatdesk.ticket.lifecycle.domain.WaitingTickets}. Every change
 * is told with the whole state and the next version.
 */
@NullMarked
package org.chatdesk.ticket.lifecycle;

import org.jspecify.annotations.NullMarked;
