package org.chatdesk.message.conversation.domain;

import org.chatdesk.contracts.event.Message;

/** A numbered change as it stands in the store. */
public sealed interface Change {
    long seq();

    /** A message. */
    record Said(Message message) implements Change {
        @Override
        public long seq() {
            return message.seq();
        }
    }

    /** An earlier message was edited or removed; {@code message} is what it is now. */
    record Rewritten(long seq, Message message) implements Change {}

    /** The conversation's state after the change. */
    record State(long seq, boolean archived, boolean frozen) implements Change {}
}
