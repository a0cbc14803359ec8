/** The endpoint. */
@NullMarked
package org.chatdesk.gateway.poll.api;

import org.jspecify.annotations.NullMarked;
