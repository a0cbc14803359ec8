/** Keys of the hosts' backends. The gateway exchanges a key for an internal token. */
@NullMarked
package org.chatdesk.identity.apikey;

import org.jspecify.annotations.NullMarked;
