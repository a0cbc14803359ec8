package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;

/**
 * Puts a line of the system into a conversation (M14). It has a number like everything that is
 * said, also where nobody can write any more; it is nobody's unread message and lifts nothing out
 * of the archive.
 */
final class Announcing {
    private Announcing() {}

    static Decision decide(
            Conversation before, Command.Announce line, Known known, UUID id, Instant now) {
        var earlier = known.announced(line.key());
        if (earlier.isPresent()) {
            var said = earlier.get();
            return new Decision(
                    new Outcome.Sent(said.id(), said.seq(), said.createdAt(), true), List.of());
        }
        // Of a former visitor's conversation nothing more is told to anybody.
        return before.anonymised()
                ? Decision.settled(before)
                : said(before.withMessageFrom(SenderRole.SYSTEM), line, id, now);
    }

    private static Decision said(Conversation after, Command.Announce line, UUID id, Instant now) {
        var message =
                Message.ofSystem(
                        id,
                        after.head(),
                        line.key(),
                        line.by().name(),
                        Notices.text(line.notice()),
                        line.notice(),
                        now);
        return new Decision(
                new Outcome.Sent(id, message.seq(), now, false),
                List.of(new Fact.MessageAdded(after, line.by(), message)));
    }
}
