package org.chatdesk.crm.inbox.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.crm.customer.domain.Contact;
import org.chatdesk.crm.inbox.domain.InboxEntry;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the inbox shows it.
 *
 * @param preview at most 100 characters; starts with "You: " when a member wrote last
 * @param head the number of its newest change
 * @param unread the contact's messages that no member has read
 * @param department whom the contact speaks with; null where none is named or it was removed
 * @param readUpTo how far any member has read
 */
record ChatView(
        UUID id,
        String kind,
        @Nullable ContactView contact,
        String preview,
        Instant lastMessageAt,
        long head,
        long unread,
        boolean archived,
        boolean frozen,
        @Nullable AssigneeView assignee,
        @Nullable TicketLink ticket,
        @Nullable DepartmentView department,
        long readUpTo) {
    // What is shown for the moment until contact.changed has come.
    private static final String NOT_YET_KNOWN = "";

    /** Whom the members talk to. */
    record ContactView(UUID id, String name, String type, @Nullable String email) {}

    /** The member who works on its ticket. */
    record AssigneeView(UUID id, String name) {}

    /** The ticket it belongs to; {@code channel} such as {@code brand_agent}. */
    record TicketLink(UUID id, String title, String channel) {}

    /** A department of the organization. */
    record DepartmentView(UUID id, String name) {}

    static ChatView of(InboxEntry entry) {
        var chat = entry.chat();
        return new ChatView(
                chat.id(),
                kind(chat.home().kind()),
                contact(entry),
                chat.newest().preview(),
                chat.newest().at(),
                chat.head(),
                chat.unread(),
                chat.standing().archived(),
                chat.standing().frozen(),
                entry.assignee() instanceof InboxEntry.Assignee(var id, var name)
                        ? new AssigneeView(id, name)
                        : null,
                entry.ticket() instanceof InboxEntry.Ticket(var id, var title, var channel)
                        ? new TicketLink(id, title, channel)
                        : null,
                entry.department() instanceof InboxEntry.Department(var id, var name)
                        ? new DepartmentView(id, name)
                        : null,
                chat.readUpTo());
    }

    private static String kind(ConversationRef.@Nullable Kind kind) {
        return Objects.requireNonNullElse(kind, ConversationRef.Kind.SUPPORT)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable ContactView contact(InboxEntry entry) {
        var contact = entry.contact();
        if (contact == null) {
            return null;
        }
        var anonymised = entry.chat().standing().anonymised();
        var name = anonymised ? Contact.FORMER_VISITOR : contact.name();
        return new ContactView(
                contact.id(),
                Objects.requireNonNullElse(name, NOT_YET_KNOWN),
                Objects.requireNonNullElse(contact.type(), NOT_YET_KNOWN),
                anonymised ? null : contact.email());
    }
}
