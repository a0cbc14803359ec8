/** What a note may be, and who may change it. */
@NullMarked
package org.chatdesk.message.note.domain;

import org.jspecify.annotations.NullMarked;
