/**
 * Orders of the host become tickets. An order comes over REST with an API key, or on the topic
 * order.placed. Either way it is stored once, with the id of its one ticket, so repeating it is
 * harmless. The ticket itself is made when order.placed comes back from the log: one channel for
 * each party, whatever parties the host has.
 */
@NullMarked
package org.chatdesk.ticket.order;

import org.jspecify.annotations.NullMarked;
