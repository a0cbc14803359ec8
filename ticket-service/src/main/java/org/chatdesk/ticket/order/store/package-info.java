/** Orders that were taken, each with the id of its one ticket. */
@NullMarked
package org.chatdesk.ticket.order.store;

import org.jspecify.annotations.NullMarked;
