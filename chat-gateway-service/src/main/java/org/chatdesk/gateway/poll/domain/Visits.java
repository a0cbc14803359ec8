package org.chatdesk.gateway.poll.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Pace;

/** How often one subject polls, and through which mailboxes. Not thread-safe. */
public final class Visits {
    private final Pace pace;
    private final Deque<Mailbox> mailboxes = new ArrayDeque<>();

    public Visits(long nowNanos) {
        this.pace = new Pace(FrameBounds.FRAMES_PER_SECOND, FrameBounds.FRAMES_AT_ONCE, nowNanos);
    }

    public boolean allowsOneMore(long nowNanos) {
        return pace.allows(nowNanos);
    }

    /** Takes one more; gives the one that has to go for it, so that a new tab always works. */
    public Optional<Mailbox> add(Mailbox mailbox) {
        mailboxes.addLast(mailbox);
        return mailboxes.size() > PollBounds.MAILBOXES_EACH
                ? Optional.of(mailboxes.removeFirst())
                : Optional.empty();
    }

    public void remove(Mailbox mailbox) {
        mailboxes.remove(mailbox);
    }

    public boolean isEmpty() {
        return mailboxes.isEmpty();
    }
}
