/** What comes in for notes: members only. */
@NullMarked
package org.chatdesk.message.note.api;

import org.jspecify.annotations.NullMarked;
