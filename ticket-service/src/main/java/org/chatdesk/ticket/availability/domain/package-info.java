/** Agents, and who of them takes new work. */
@NullMarked
package org.chatdesk.ticket.availability.domain;

import org.jspecify.annotations.NullMarked;
