/** The tables of blocks. */
@NullMarked
package org.chatdesk.identity.block.store;

import org.jspecify.annotations.NullMarked;
