/** ticket.assigned goes out. */
@NullMarked
package org.chatdesk.ticket.assignment.events;

import org.jspecify.annotations.NullMarked;
