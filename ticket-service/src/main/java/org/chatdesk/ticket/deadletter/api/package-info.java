/** Where dead letters are looked at and tried again. */
@NullMarked
package org.chatdesk.ticket.deadletter.api;

import org.jspecify.annotations.NullMarked;
