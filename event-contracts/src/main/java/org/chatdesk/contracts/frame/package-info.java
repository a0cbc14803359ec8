/** The socket protocol (version 1) as records: what a client may say and what it may hear. */
@NullMarked
package org.chatdesk.contracts.frame;

import org.jspecify.annotations.NullMarked;
