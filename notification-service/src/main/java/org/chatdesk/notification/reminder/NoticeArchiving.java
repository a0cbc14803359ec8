package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.notification.reminder.store.Conversations;
import org.chatdesk.notification.reminder.store.RewrittenMessages;

/**
 * A conversation was archived, restored or deleted. What was unread when it was archived is never
 * reminded of, also not after it was restored; its reminder finds that out when it is due.
 */
@ApplicationScoped
public class NoticeArchiving {
    private final Conversations conversations;
    private final RewrittenMessages rewritten;

    NoticeArchiving(Conversations conversations, RewrittenMessages rewritten) {
        this.conversations = conversations;
        this.rewritten = rewritten;
    }

    /** Runs inside the transaction of the event. */
    public void notice(Event<ConversationChanged> event) {
        var state = event.payload();
        conversations.keep(
                event.organization(),
                state.conversation().id(),
                event.version(),
                state.archived() || state.deleted());
        if (state.deleted()) {
            rewritten.forget(event.organization(), state.conversation().id());
        }
    }
}
