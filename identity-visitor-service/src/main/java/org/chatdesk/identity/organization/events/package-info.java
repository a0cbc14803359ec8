/** What the other services hear. */
@NullMarked
package org.chatdesk.identity.organization.events;

import org.jspecify.annotations.NullMarked;
