/** Where dead letters are looked at and tried again. */
@NullMarked
package org.chatdesk.notification.deadletter.api;

import org.jspecify.annotations.NullMarked;
