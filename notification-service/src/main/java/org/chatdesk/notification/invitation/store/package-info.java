@NullMarked
package org.chatdesk.notification.invitation.store;

import org.jspecify.annotations.NullMarked;
