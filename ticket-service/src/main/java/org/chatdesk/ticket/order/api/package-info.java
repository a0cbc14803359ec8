/** Orders come in: from the host's backend over REST, and on the topic order.placed. */
@NullMarked
package org.chatdesk.ticket.order.api;

import org.jspecify.annotations.NullMarked;
