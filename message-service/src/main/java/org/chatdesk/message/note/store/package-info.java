/** Notes and colleagues at rest. */
@NullMarked
package org.chatdesk.message.note.store;

import org.jspecify.annotations.NullMarked;
