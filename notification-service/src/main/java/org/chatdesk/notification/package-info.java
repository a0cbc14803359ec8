/** Notifications: what people are told when they are not looking at the chat. */
@NullMarked
package org.chatdesk.notification;

import org.jspecify.annotations.NullMarked;
