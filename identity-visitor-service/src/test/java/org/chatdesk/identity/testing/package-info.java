/** What this service's tests share beyond the kit's. */
@NullMarked
package org.chatdesk.identity.testing;

import org.jspecify.annotations.NullMarked;
