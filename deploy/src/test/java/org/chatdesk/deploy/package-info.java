/** Holds what a server or a cluster is given against what the local runner does. */
@NullMarked
package org.chatdesk.deploy;

import org.jspecify.annotations.NullMarked;
