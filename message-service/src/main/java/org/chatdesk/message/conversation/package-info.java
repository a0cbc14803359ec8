/**
 * Conversations and everything that changes them. All changes of one conversation pass through one
 * {@link org.chatdesk.message.conversation.ConversationWriter}, which gives each the next number
 * and answers only after the commit. Support conversations are made on first use, ticket channels
 * when their ticket comes into being. A message from the contact restores an archived conversation.
 * When a visitor's time is over, its conversations are anonymised or deleted.
 */
@NullMarked
package org.chatdesk.message.conversation;

import org.jspecify.annotations.NullMarked;
