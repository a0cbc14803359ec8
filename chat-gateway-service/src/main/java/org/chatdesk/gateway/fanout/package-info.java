/**
 * From the event log to the sockets of exactly those who may see it. Every instance reads the whole
 * tail by itself, without a consumer group; a frame is encoded once and written to many.
 */
@NullMarked
package org.chatdesk.gateway.fanout;

import org.jspecify.annotations.NullMarked;
