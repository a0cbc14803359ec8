package org.chatdesk.crm.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.inbox.domain.InboxCursor;
import org.chatdesk.crm.inbox.domain.InboxEntry;
import org.chatdesk.crm.inbox.domain.InboxList;
import org.chatdesk.crm.inbox.domain.InboxPage;
import org.chatdesk.crm.inbox.store.InboxEntries;
import org.chatdesk.crm.inbox.store.Inboxes;

/** Reads the inbox, page by page or one conversation. */
@ApplicationScoped
public class ReadInbox {
    private final InboxEntries entries;
    private final Inboxes inboxes;

    ReadInbox(InboxEntries entries, Inboxes inboxes) {
        this.entries = entries;
        this.inboxes = inboxes;
    }

    @Transactional
    public InboxPage page(InboxList list, InboxCursor after, int limit) {
        // Its number is read first: a page may be newer than it says, never older.
        var inbox = inboxes.state(list.organization(), list.department());
        var look = entries.after(list, after, limit + 1);
        return InboxPage.of(look, limit, inbox);
    }

    @Transactional
    public Optional<InboxEntry> one(UUID organization, UUID conversation) {
        return entries.one(organization, conversation);
    }
}
