/**
 * Tickets as lists and one by one, for members and for the contacts they belong to (C3, C4, T13).
 */
@NullMarked
package org.chatdesk.crm.tickets;

import org.jspecify.annotations.NullMarked;
