/** Reminders, what is unread, how far it was read, and what was sent. */
@NullMarked
package org.chatdesk.notification.reminder.store;

import org.jspecify.annotations.NullMarked;
