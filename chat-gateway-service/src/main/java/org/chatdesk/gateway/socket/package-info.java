/**
 * Sockets of widgets and consoles: admission by token and Origin, hello and resume, commands to
 * message-service in natural batches, bounds on what one client may send or leave unread. Nothing
 * is kept between connections: whoever comes back says where to go on, on any instance.
 */
@NullMarked
package org.chatdesk.gateway.socket;

import org.jspecify.annotations.NullMarked;
