/** What programs do: REST calls, sockets, tokens. */
@NullMarked
package org.chatdesk.e2e.wire;

import org.jspecify.annotations.NullMarked;
