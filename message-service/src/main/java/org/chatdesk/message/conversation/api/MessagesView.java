package org.chatdesk.message.conversation.api;

import java.util.List;
import org.chatdesk.contracts.event.Message;

/** A page of messages, ascending, with the head it was read at and the store's epoch. */
record MessagesView(List<Message> messages, long head, String epoch) {}
