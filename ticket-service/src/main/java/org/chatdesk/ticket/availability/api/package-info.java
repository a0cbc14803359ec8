/** Members come in from member.changed; agents say their status. */
@NullMarked
package org.chatdesk.ticket.availability.api;

import org.jspecify.annotations.NullMarked;
