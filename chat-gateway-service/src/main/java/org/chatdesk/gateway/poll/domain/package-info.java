/** Mailboxes and how many there may be. */
@NullMarked
package org.chatdesk.gateway.poll.domain;

import org.jspecify.annotations.NullMarked;
