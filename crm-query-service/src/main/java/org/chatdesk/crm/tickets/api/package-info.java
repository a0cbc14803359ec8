/** Tickets over REST. */
@NullMarked
package org.chatdesk.crm.tickets.api;

import org.jspecify.annotations.NullMarked;
