/** Tickets and their channels. */
@NullMarked
package org.chatdesk.ticket.lifecycle.store;

import org.jspecify.annotations.NullMarked;
