/** Mails as they arrive. */
@NullMarked
package org.chatdesk.e2e.mail;

import org.jspecify.annotations.NullMarked;
