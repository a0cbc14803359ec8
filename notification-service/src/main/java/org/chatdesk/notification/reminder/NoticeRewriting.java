package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.notification.reminder.domain.Preview;
import org.chatdesk.notification.reminder.store.RewrittenMessages;

/**
 * A member edited or removed a message: a letter says it as it is when it goes out, and nothing of
 * what was taken back (M9).
 */
@ApplicationScoped
public class NoticeRewriting {
    private final RewrittenMessages rewritten;

    NoticeRewriting(RewrittenMessages rewritten) {
        this.rewritten = rewritten;
    }

    public static boolean isByMember(MessageChanged changed) {
        return changed.message().senderRole() == SenderRole.AGENT;
    }

    /** Runs inside the transaction of the event. */
    public void notice(Event<MessageChanged> event) {
        var message = event.payload().message();
        rewritten.keep(
                event.organization(),
                event.payload().conversation().id(),
                message.seq(),
                event.version(),
                Preview.of(message.inWords()),
                message.removedAt() != null);
    }
}
