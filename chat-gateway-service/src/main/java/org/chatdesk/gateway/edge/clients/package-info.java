/** Calls to identity-visitor-service and message-service. */
@NullMarked
package org.chatdesk.gateway.edge.clients;

import org.jspecify.annotations.NullMarked;
