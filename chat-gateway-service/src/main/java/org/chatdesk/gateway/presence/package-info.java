/**
 * Who is there (M11): each instance tells the others whom it has on its sockets, all merge what
 * they hear, and sockets hear of those they may see and ask for. Kept nowhere: what nobody renews
 * is over.
 */
@NullMarked
package org.chatdesk.gateway.presence;

import org.jspecify.annotations.NullMarked;
