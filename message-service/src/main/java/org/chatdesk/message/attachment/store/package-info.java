/** Files and what is known of them, at rest. */
@NullMarked
package org.chatdesk.message.attachment.store;

import org.jspecify.annotations.NullMarked;
