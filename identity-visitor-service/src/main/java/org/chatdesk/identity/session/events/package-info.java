/** What the other services hear. */
@NullMarked
package org.chatdesk.identity.session.events;

import org.jspecify.annotations.NullMarked;
