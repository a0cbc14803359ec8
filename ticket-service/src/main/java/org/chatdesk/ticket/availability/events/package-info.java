/** agent.availability goes out, and inside this service the news that somebody is free. */
@NullMarked
package org.chatdesk.ticket.availability.events;

import org.jspecify.annotations.NullMarked;
