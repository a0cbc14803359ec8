/** A letter, its headers, and how posting it ended. */
@NullMarked
package org.chatdesk.notification.mail.domain;

import org.jspecify.annotations.NullMarked;
