/** What goes out about notes. */
@NullMarked
package org.chatdesk.message.note.events;

import org.jspecify.annotations.NullMarked;
