/** The one clock of a service; tests move it. */
@NullMarked
package org.chatdesk.kit.time;

import org.jspecify.annotations.NullMarked;
