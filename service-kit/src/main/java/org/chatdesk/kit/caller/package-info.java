/** Who is calling, read from the token and from nothing else. */
@NullMarked
package org.chatdesk.kit.caller;

import org.jspecify.annotations.NullMarked;
