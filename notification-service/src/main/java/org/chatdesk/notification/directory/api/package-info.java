/** Organizations and contacts come in from the log. */
@NullMarked
package org.chatdesk.notification.directory.api;

import org.jspecify.annotations.NullMarked;
