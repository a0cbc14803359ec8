/** The one running system, its organizations and the people who use it. */
@NullMarked
package org.chatdesk.e2e.world;

import org.jspecify.annotations.NullMarked;
