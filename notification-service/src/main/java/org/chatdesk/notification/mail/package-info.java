/**
 * Letters to people by e-mail. A letter is composed (HTML and text), gets the headers that keep a
 * conversation in one thread, and is handed to the mail server. How that ended is a value: posted,
 * or not, and then whether it may have arrived all the same.
 */
@NullMarked
package org.chatdesk.notification.mail;

import org.jspecify.annotations.NullMarked;
