/** The organization's rotation: who had which turn. */
@NullMarked
package org.chatdesk.ticket.assignment.store;

import org.jspecify.annotations.NullMarked;
