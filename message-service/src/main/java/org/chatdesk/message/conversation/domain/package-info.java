/** What is decided: who may do what to a conversation, and what follows from it. */
@NullMarked
package org.chatdesk.message.conversation.domain;

import org.jspecify.annotations.NullMarked;
