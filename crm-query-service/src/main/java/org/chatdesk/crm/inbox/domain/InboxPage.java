package org.chatdesk.crm.inbox.domain;

import java.util.List;
import java.util.Optional;

/**
 * A page of the inbox.
 *
 * @param next where the following page begins; nothing after the last one
 * @param inbox how many conversations there are, and which state of the inbox this is at least
 */
public record InboxPage(List<InboxEntry> entries, Optional<InboxCursor> next, InboxState inbox) {

    /** Makes a page of {@code limit} entries from a look that went one entry further. */
    public static InboxPage of(List<InboxEntry> look, int limit, InboxState inbox) {
        var entries = look.subList(0, Math.min(limit, look.size()));
        return new InboxPage(
                List.copyOf(entries),
                look.size() > limit ? Optional.of(entries.getLast().cursor()) : Optional.empty(),
                inbox);
    }
}
