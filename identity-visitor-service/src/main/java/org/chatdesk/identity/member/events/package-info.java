/** What the other services hear. */
@NullMarked
package org.chatdesk.identity.member.events;

import org.jspecify.annotations.NullMarked;
