/** What an order is, and which bounds it keeps. */
@NullMarked
package org.chatdesk.ticket.order.domain;

import org.jspecify.annotations.NullMarked;
