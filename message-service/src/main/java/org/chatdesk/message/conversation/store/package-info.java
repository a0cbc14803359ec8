/** What is kept: conversations, messages, marks, and the events about them, in one commit. */
@NullMarked
package org.chatdesk.message.conversation.store;

import org.jspecify.annotations.NullMarked;
