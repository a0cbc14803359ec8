/** Events have their effect exactly once, however often they are delivered. */
@NullMarked
package org.chatdesk.kit.inbox;

import org.jspecify.annotations.NullMarked;
