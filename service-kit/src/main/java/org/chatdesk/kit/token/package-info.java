/** How one service proves to another that it is one of us. */
@NullMarked
package org.chatdesk.kit.token;

import org.jspecify.annotations.NullMarked;
