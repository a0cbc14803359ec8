@NullMarked
package org.chatdesk.notification.invitation.api;

import org.jspecify.annotations.NullMarked;
