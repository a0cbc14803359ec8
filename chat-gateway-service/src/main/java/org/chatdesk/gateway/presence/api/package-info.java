/** The other instances' signals, and the question of who is there. */
@NullMarked
package org.chatdesk.gateway.presence.api;

import org.jspecify.annotations.NullMarked;
