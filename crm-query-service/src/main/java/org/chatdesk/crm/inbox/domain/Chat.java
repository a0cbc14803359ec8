package org.chatdesk.crm.inbox.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.SenderRole;

/**
 * What is known of a conversation. Each event is a small chat of its own that knows a little;
 * {@link #join} puts two together. It does not matter in which order, in which groups or how often
 * (it is associative, commutative and idempotent), so it does not matter how events arrive.
 *
 * @param count messages of contacts so far
 * @param read the same at the furthest place that any member has read
 */
public record Chat(UUID id, Home home, Standing standing, Newest newest, Count count, Count read) {

    /** Where a conversation is listed. */
    public enum Place {
        NOWHERE,
        ACTIVE,
        ARCHIVED
    }

    public static Chat unknown(UUID id) {
        return new Chat(id, Home.NONE, Standing.NONE, Newest.NONE, Count.NONE, Count.NONE);
    }

    public static Chat ofMessage(MessageCreated payload) {
        var message = payload.message();
        return new Chat(
                payload.conversation().id(),
                Home.of(message.seq(), payload.conversation()),
                Standing.NONE,
                Newest.of(message, message.seq()),
                Count.of(message.seq(), payload.tally()),
                Count.NONE);
    }

    /** It may be heard of before the message itself: it says all that the message said. */
    public static Chat ofChange(long version, MessageChanged payload) {
        return new Chat(
                payload.conversation().id(),
                Home.of(version, payload.conversation()),
                Standing.NONE,
                Newest.of(payload.message(), version),
                Count.NONE,
                Count.NONE);
    }

    public static Chat ofState(long version, ConversationChanged payload) {
        var home = Home.of(version, payload.conversation());
        var standing = Standing.of(version, payload);
        return new Chat(
                        payload.conversation().id(),
                        home,
                        standing,
                        Newest.ofOpening(payload),
                        Count.NONE,
                        Count.NONE)
                .settled();
    }

    /**
     * Says something only when a member has read: what the contact has read is not ours to list.
     */
    public static Chat ofRead(MessageRead payload) {
        var read =
                payload.readerRole() == SenderRole.AGENT
                        ? Count.of(payload.seq(), payload.tally())
                        : Count.NONE;
        return new Chat(
                payload.conversation().id(),
                Home.NONE,
                Standing.NONE,
                Newest.NONE,
                Count.NONE,
                read);
    }

    /** What both know together. Of a deleted conversation nothing is known any more, for good. */
    public Chat join(Chat other) {
        if (standing.deleted() || other.standing.deleted()) {
            return gone();
        }
        return new Chat(
                id,
                Part.newer(home, other.home),
                Part.newer(standing, other.standing),
                Newest.newer(newest, other.newest),
                Part.newer(count, other.count),
                Part.newer(read, other.read));
    }

    public Place place() {
        if (standing.deleted() || !newest.known()) {
            return Place.NOWHERE;
        }
        return standing.archived() ? Place.ARCHIVED : Place.ACTIVE;
    }

    /** The number of the newest change that is known. */
    public long head() {
        return Math.max(0, home.version());
    }

    public long unread() {
        return count.since(read);
    }

    public long readUpTo() {
        return Math.max(0, read.version());
    }

    private Chat settled() {
        return standing.deleted() ? gone() : this;
    }

    private Chat gone() {
        return new Chat(id, Home.NONE, Standing.DELETED, Newest.NONE, Count.NONE, Count.NONE);
    }
}
