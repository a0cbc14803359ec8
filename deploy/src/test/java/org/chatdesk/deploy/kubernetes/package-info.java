/** The objects for a cluster. */
@NullMarked
package org.chatdesk.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
