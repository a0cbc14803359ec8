/** The local copy of members, and what they said of themselves. */
@NullMarked
package org.chatdesk.ticket.availability.store;

import org.jspecify.annotations.NullMarked;
