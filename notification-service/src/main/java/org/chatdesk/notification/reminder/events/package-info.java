/** notification.sent goes out. */
@NullMarked
package org.chatdesk.notification.reminder.events;

import org.jspecify.annotations.NullMarked;
