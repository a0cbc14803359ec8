/** Messages, read marks and archiving come in; and each second, the time. */
@NullMarked
package org.chatdesk.notification.reminder.api;

import org.jspecify.annotations.NullMarked;
