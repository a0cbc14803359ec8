@NullMarked
package org.chatdesk.notification.invitation.domain;

import org.jspecify.annotations.NullMarked;
