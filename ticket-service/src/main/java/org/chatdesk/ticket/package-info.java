/** Tickets: work for agents, from orders now, with who does it. */
@NullMarked
package org.chatdesk.ticket;

import org.jspecify.annotations.NullMarked;
