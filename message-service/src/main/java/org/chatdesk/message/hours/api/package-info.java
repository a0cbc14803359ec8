/** What comes in from the log. */
@NullMarked
package org.chatdesk.message.hours.api;

import org.jspecify.annotations.NullMarked;
