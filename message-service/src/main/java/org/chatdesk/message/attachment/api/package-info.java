/** Uploads and downloads, and the timers that make previews and clean up. */
@NullMarked
package org.chatdesk.message.attachment.api;

import org.jspecify.annotations.NullMarked;
