/** What a file may be, and what may be said of it before anybody opens it. */
@NullMarked
package org.chatdesk.message.attachment.domain;

import org.jspecify.annotations.NullMarked;
