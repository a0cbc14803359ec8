/** The tail of the log. */
@NullMarked
package org.chatdesk.gateway.fanout.api;

import org.jspecify.annotations.NullMarked;
