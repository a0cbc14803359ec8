/** Calls to message-service. */
@NullMarked
package org.chatdesk.gateway.socket.clients;

import org.jspecify.annotations.NullMarked;
