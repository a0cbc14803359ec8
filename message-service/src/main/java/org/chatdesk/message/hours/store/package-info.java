/** Openings at rest. */
@NullMarked
package org.chatdesk.message.hours.store;

import org.jspecify.annotations.NullMarked;
