/**
 * Who takes new work. Members are known from member.changed; each says of itself whether it is
 * available, busy, away or offline, and starts as available. Member and status are two facts that
 * may arrive in either order. Whoever becomes free is told to the assignment.
 */
@NullMarked
package org.chatdesk.ticket.availability;

import org.jspecify.annotations.NullMarked;
