/** Tables view_ticket and view_ticket_channel. */
@NullMarked
package org.chatdesk.crm.tickets.store;

import org.jspecify.annotations.NullMarked;
