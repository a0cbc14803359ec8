package org.chatdesk.crm.inbox.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.ConversationChanged;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's own state. One that no event has told yet is open and active.
 *
 * @param department whom its contact speaks with; absent where none was named
 */
public record Standing(
        long version,
        boolean archived,
        boolean frozen,
        boolean anonymised,
        boolean deleted,
        @Nullable UUID department)
        implements Part {

    public static final Standing NONE = new Standing(UNKNOWN, false, false, false, false, null);
    static final Standing DELETED = new Standing(UNKNOWN, false, false, false, true, null);

    static Standing of(long version, ConversationChanged state) {
        return new Standing(
                version,
                state.archived(),
                state.frozen(),
                state.anonymised(),
                state.deleted(),
                state.department());
    }
}
