/** Whose turn it is. */
@NullMarked
package org.chatdesk.ticket.assignment.domain;

import org.jspecify.annotations.NullMarked;
