package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;

/**
 * What became of a {@link Command}. Whoever holds one other than a refusal knows it is committed.
 */
public sealed interface Outcome {

    /** The message has its place; {@code repeated} when it had it before. */
    record Sent(UUID id, long seq, Instant at, boolean repeated) implements Outcome {}

    /** The message is as it was wanted; {@code seq} is the conversation's head. */
    record Rewritten(UUID message, long seq) implements Outcome {}

    /** The read mark stands; {@code unread} counts the other side's messages behind it. */
    record Marked(long readUpTo, long unread) implements Outcome {}

    /** Everything up to {@code upTo} is known to have arrived. */
    record Delivered(long upTo) implements Outcome {}

    /** The state is as it was wanted; {@code seq} is the conversation's head. */
    record Settled(boolean archived, long seq) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Refusal why) implements Outcome {}
}
