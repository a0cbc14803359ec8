/** What the gateway asks of message-service for the people on its sockets, in batches. */
@NullMarked
package org.chatdesk.contracts.command;

import org.jspecify.annotations.NullMarked;
