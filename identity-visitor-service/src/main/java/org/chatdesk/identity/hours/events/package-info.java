/** What the other services hear. */
@NullMarked
package org.chatdesk.identity.hours.events;

import org.jspecify.annotations.NullMarked;
