/** The mail server, and the templates of letters. */
@NullMarked
package org.chatdesk.notification.mail.clients;

import org.jspecify.annotations.NullMarked;
