/** The timer that forgets old ones. */
@NullMarked
package org.chatdesk.identity.session.api;

import org.jspecify.annotations.NullMarked;
