package org.chatdesk.crm.inbox.domain;

/** Something that events of one topic say as a whole, each newer one instead of all before it. */
interface Part {

    /** Says that no event has told this yet. */
    long UNKNOWN = -1;

    /** The number of the change that said it. */
    long version();

    default boolean known() {
        return version() != UNKNOWN;
    }

    static <P extends Part> P newer(P one, P other) {
        return other.version() > one.version() ? other : one;
    }
}
