/** ticket.created goes out, and inside this service the news that a ticket is there. */
@NullMarked
package org.chatdesk.ticket.lifecycle.events;

import org.jspecify.annotations.NullMarked;
