/** Which tokens are good no longer. */
@NullMarked
package org.chatdesk.gateway.access.domain;

import org.jspecify.annotations.NullMarked;
