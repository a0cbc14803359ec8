package org.chatdesk.contracts.event;

/**
 * How many messages of each side stand in a conversation up to and including some {@code seq}.
 *
 * <p>The difference of two tallies is an unread count, so nobody ever has to count rows.
 */
public record Tally(long fromContacts, long fromMembers) {

    public static final Tally NONE = new Tally(0, 0);
}
