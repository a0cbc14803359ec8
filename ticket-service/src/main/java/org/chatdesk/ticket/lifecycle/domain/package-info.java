/**
 * A ticket's states, each with its legal moves only, and what other features may ask of tickets.
 */
@NullMarked
package org.chatdesk.ticket.lifecycle.domain;

import org.jspecify.annotations.NullMarked;
