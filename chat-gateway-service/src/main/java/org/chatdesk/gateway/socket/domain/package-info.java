/** Rules of a socket that need no socket. */
@NullMarked
package org.chatdesk.gateway.socket.domain;

import org.jspecify.annotations.NullMarked;
