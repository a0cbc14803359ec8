/** order.placed goes out. */
@NullMarked
package org.chatdesk.ticket.order.events;

import org.jspecify.annotations.NullMarked;
