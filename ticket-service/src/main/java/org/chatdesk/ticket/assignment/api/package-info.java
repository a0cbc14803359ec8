/** Reasons to look at the queue: a ticket came, an agent became free, time passed. */
@NullMarked
package org.chatdesk.ticket.assignment.api;

import org.jspecify.annotations.NullMarked;
