package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;

/** What follows from a command: stored and published together, in this order. */
public sealed interface Fact {

    /** The conversation as it is after the fact. */
    Conversation after();

    Party by();

    Instant at();

    /** A message got its number. */
    record MessageAdded(Conversation after, Party by, Message message) implements Fact {
        @Override
        public Instant at() {
            return message.createdAt();
        }
    }

    /**
     * A message was edited or removed, under a number of its own.
     *
     * @param message after it
     * @param before its words until then
     */
    record MessageRewritten(
            Conversation after, Party by, Message message, String before, What what, Instant at)
            implements Fact {}

    /** The conversation's own state changed, under a number of its own. */
    record StateChanged(Conversation after, Party by, Instant at) implements Fact {}

    /** More has arrived on a device of the reader; it has no number of its own. */
    record DeliveryMarked(
            Conversation after, Party by, UUID reader, SenderRole readerRole, long seq, Instant at)
            implements Fact {}

    /** A read mark moved; it has no number of its own. */
    record ReadMarked(
            Conversation after,
            Party by,
            UUID reader,
            SenderRole readerRole,
            long seq,
            Tally tally,
            Instant at)
            implements Fact {}
}
