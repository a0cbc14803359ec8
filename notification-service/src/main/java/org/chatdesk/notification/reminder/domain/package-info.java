/** When a reminder is due, and whether it is still wanted. */
@NullMarked
package org.chatdesk.notification.reminder.domain;

import org.jspecify.annotations.NullMarked;
