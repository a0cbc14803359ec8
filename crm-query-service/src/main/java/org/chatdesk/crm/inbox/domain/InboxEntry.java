package org.chatdesk.crm.inbox.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with those around it, as far as they are known yet.
 *
 * @param contact absent until the conversation's contact is known
 * @param ticket the ticket it is a channel of
 * @param department whom its contact speaks with; absent where it was removed meanwhile
 */
public record InboxEntry(
        Chat chat,
        @Nullable Contact contact,
        @Nullable Assignee assignee,
        @Nullable Ticket ticket,
        @Nullable Department department) {

    /** Whom the members talk to. A field that no event has told yet is absent. */
    public record Contact(
            UUID id, @Nullable String name, @Nullable String type, @Nullable String email) {}

    /** The member who works on its ticket. */
    public record Assignee(UUID id, String name) {}

    /** The ticket, and which of its channels this is. */
    public record Ticket(UUID id, String title, String channel) {}

    /** A department that the organization has. */
    public record Department(UUID id, String name) {}

    public InboxCursor cursor() {
        return new InboxCursor(chat.newest().at(), chat.id());
    }
}
