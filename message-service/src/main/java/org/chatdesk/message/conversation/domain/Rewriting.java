package org.chatdesk.message.conversation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;

/**
 * Whether somebody may edit or remove a message (M9): only their own, for as long as their
 * organization allows, and where they might send one now. Asked for what is so already, it changes
 * nothing and is done.
 */
final class Rewriting {
    private static final Refusal NOT_YOURS =
            Refusal.forbidden("message.not-yours", "You can change your own messages only.");
    private static final Refusal TOO_LATE =
            Refusal.conflict(
                    "message.too-late-to-change", "This message can no longer be changed.");
    private static final Refusal REMOVED =
            Refusal.conflict("message.removed", "This message was removed.");

    private Rewriting() {}

    static Decision decide(Conversation before, Command.Rewrite rewrite, Known known, Instant now) {
        var found = known.message(rewrite.message());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.NOT_FOUND);
        }
        var message = found.get();
        if (!isOwn(message, rewrite.by(), before)) {
            return Decision.refused(NOT_YOURS);
        }
        var wanted = wanted(message, rewrite, now);
        if (wanted.equals(message)) {
            return done(before, message, List.of());
        }
        var refusal = refusal(before, message, rewrite, known, now);
        return refusal.isPresent()
                ? Decision.refused(refusal.get())
                : rewritten(before, message, wanted, rewrite, now);
    }

    /** What a contact wrote as a visitor, before they were this contact, is theirs too. */
    private static boolean isOwn(Message message, Party by, Conversation in) {
        var sender = message.senderId();
        return sender != null
                && message.type() != MessageType.SYSTEM
                && (sender.equals(by.id())
                        || by.role() == SenderRole.CONTACT && sender.equals(in.formerContact()));
    }

    private static Message wanted(Message message, Command.Rewrite rewrite, Instant now) {
        return switch (rewrite) {
            case Command.Edit edit ->
                    edit.text().equals(message.content())
                            ? message
                            : message.edited(edit.text(), now);
            case Command.Remove _ -> message.removedAt() == null ? message.removed(now) : message;
        };
    }

    private static Optional<Refusal> refusal(
            Conversation before,
            Message message,
            Command.Rewrite rewrite,
            Known known,
            Instant now) {
        if (message.removedAt() != null) {
            return Optional.of(REMOVED);
        }
        if (rewrite instanceof Command.Edit edit) {
            var invalid = MessageText.check(edit.text(), !message.files().isEmpty());
            if (invalid.isPresent()) {
                return invalid;
            }
        }
        var silenced = Decision.silenced(before, rewrite.by(), known, now);
        return silenced.isPresent() ? silenced : late(message, known.editWindow(), now);
    }

    private static Optional<Refusal> late(Message message, Duration window, Instant now) {
        var open = !window.isZero() && now.isBefore(message.createdAt().plus(window));
        return open ? Optional.empty() : Optional.of(TOO_LATE);
    }

    private static Decision rewritten(
            Conversation before,
            Message message,
            Message wanted,
            Command.Rewrite rewrite,
            Instant now) {
        var what =
                switch (rewrite) {
                    case Command.Edit _ -> What.EDITED;
                    case Command.Remove _ -> What.REMOVED;
                };
        var after = before.withMessageRewritten();
        var fact =
                new Fact.MessageRewritten(
                        after, rewrite.by(), wanted, message.content(), what, now);
        return done(after, wanted, List.of(fact));
    }

    private static Decision done(Conversation as, Message message, List<Fact> facts) {
        return new Decision(new Outcome.Rewritten(message.id(), as.head()), facts);
    }
}
