package org.chatdesk.crm.inbox.domain;

import org.chatdesk.contracts.event.ConversationChanged;

/** A conversation's own state. One that no event has told yet is open and active. */
public record Standing(
        long version, boolean archived, boolean frozen, boolean anonymised, boolean deleted)
        implements Part {

    public static final Standing NONE = new Standing(UNKNOWN, false, false, false, false);
    static final Standing DELETED = new Standing(UNKNOWN, false, false, false, true);

    static Standing of(long version, ConversationChanged state) {
        return new Standing(
                version, state.archived(), state.frozen(), state.anonymised(), state.deleted());
    }
}
