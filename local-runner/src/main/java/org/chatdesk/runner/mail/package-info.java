/** A mail server that delivers nothing, and a page where its mails can be read. */
@NullMarked
package org.chatdesk.runner.mail;

import org.jspecify.annotations.NullMarked;
