/** The compose file. */
@NullMarked
package org.chatdesk.deploy.compose;

import org.jspecify.annotations.NullMarked;
