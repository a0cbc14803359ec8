package org.chatdesk.crm.inbox.domain;

import org.chatdesk.contracts.event.Tally;

/** How many messages of contacts stand in a conversation up to change {@code version}. */
public record Count(long version, long fromContacts) implements Part {

    public static final Count NONE = new Count(UNKNOWN, 0);

    static Count of(long seq, Tally tally) {
        return new Count(seq, tally.fromContacts());
    }

    /** How many came after {@code read}; none while the newest are only known as read. */
    long since(Count read) {
        return Math.max(0, fromContacts - read.fromContacts);
    }
}
