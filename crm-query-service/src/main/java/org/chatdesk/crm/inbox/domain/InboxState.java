package org.chatdesk.crm.inbox.domain;

/**
 * An organization's inbox as a whole.
 *
 * @param version rises with each change of anything the inbox shows
 */
public record InboxState(long active, long archived, long version) {
    public static final InboxState EMPTY = new InboxState(0, 0, 0);

    public long total(boolean ofArchived) {
        return ofArchived ? archived : active;
    }
}
