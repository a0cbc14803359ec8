package org.chatdesk.crm.inbox.api;

import java.util.List;
import org.chatdesk.crm.inbox.domain.InboxCursor;
import org.chatdesk.crm.inbox.domain.InboxPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param next what to give as {@code before} for the following page; null after the last
 * @param total all conversations of this list, not of this page
 * @param version rises with each change of the inbox
 */
record ChatPage(List<ChatView> chats, @Nullable String next, long total, long version) {

    static ChatPage of(InboxPage page, boolean archived) {
        return new ChatPage(
                page.entries().stream().map(ChatView::of).toList(),
                page.next().map(InboxCursor::text).orElse(null),
                page.inbox().total(archived),
                page.inbox().version());
    }
}
