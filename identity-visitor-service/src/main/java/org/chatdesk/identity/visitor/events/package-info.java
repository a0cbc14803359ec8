/** What the other services hear. */
@NullMarked
package org.chatdesk.identity.visitor.events;

import org.jspecify.annotations.NullMarked;
