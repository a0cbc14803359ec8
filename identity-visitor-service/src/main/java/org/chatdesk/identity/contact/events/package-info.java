/** What the other services hear. */
@NullMarked
package org.chatdesk.identity.contact.events;

import org.jspecify.annotations.NullMarked;
