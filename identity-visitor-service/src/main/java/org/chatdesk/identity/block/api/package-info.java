/** Administrators block and unblock. */
@NullMarked
package org.chatdesk.identity.block.api;

import org.jspecify.annotations.NullMarked;
