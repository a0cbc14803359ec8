/** The endpoint. */
@NullMarked
package org.chatdesk.gateway.socket.api;

import org.jspecify.annotations.NullMarked;
