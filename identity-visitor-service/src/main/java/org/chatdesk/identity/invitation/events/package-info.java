@NullMarked
package org.chatdesk.identity.invitation.events;

import org.jspecify.annotations.NullMarked;
