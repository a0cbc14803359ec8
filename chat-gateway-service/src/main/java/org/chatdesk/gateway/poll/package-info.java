/**
 * Frames for those who cannot hold a socket: a call that waits until there is something to tell. A
 * polling client is a receiver like a socket, in a mailbox that outlives one answer by a moment, so
 * that nothing is missed between two calls. Whoever finds no mailbox resumes from the store, on any
 * instance. Nobody waits on a thread.
 */
@NullMarked
package org.chatdesk.gateway.poll;

import org.jspecify.annotations.NullMarked;
