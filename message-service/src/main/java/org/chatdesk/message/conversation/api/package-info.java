/** What comes in: REST of widget and console, batches of the gateway, events of other services. */
@NullMarked
package org.chatdesk.message.conversation.api;

import org.jspecify.annotations.NullMarked;
