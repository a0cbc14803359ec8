/** A page of tickets. */
@NullMarked
package org.chatdesk.crm.tickets.domain;

import org.jspecify.annotations.NullMarked;
