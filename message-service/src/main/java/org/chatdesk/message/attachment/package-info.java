/** Files that come with messages: received, told apart, kept, shown and forgotten (M10). */
@NullMarked
package org.chatdesk.message.attachment;

import org.jspecify.annotations.NullMarked;
