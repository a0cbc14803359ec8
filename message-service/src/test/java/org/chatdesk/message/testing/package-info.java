/** Others as message-service meets them. */
@NullMarked
package org.chatdesk.message.testing;

import org.jspecify.annotations.NullMarked;
