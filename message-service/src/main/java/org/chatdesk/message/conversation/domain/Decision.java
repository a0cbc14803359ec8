package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;

/**
 * What a command does to a conversation: an answer and the facts that follow, none when it is
 * refused or says nothing new.
 */
public record Decision(Outcome outcome, List<Fact> facts) {

    private static final Refusal FROZEN =
            Refusal.conflict(
                    "conversation.frozen", "This conversation is closed: it can only be read.");
    private static final Refusal BLOCKED =
            Refusal.forbidden("contact.blocked", "You cannot write here.");
    private static final Refusal ID_REUSED =
            Refusal.conflict(
                    "message.id-reused", "This clientMessageId already names another message.");
    private static final Refusal OTHER_CHANNEL =
            Refusal.conflict(
                    "message.channel-mismatch", "This conversation is not the channel you named.");

    private static final Refusal NO_SUCH_REPLY =
            Refusal.invalid(
                    "message.no-such-reply",
                    "The message you answer to is not in this conversation.");

    /**
     * Decides without looking at anything but its arguments.
     *
     * @param id for a message, if one is made
     */
    public static Decision of(
            Conversation before, Command command, Known known, UUID id, Instant now) {
        if (!before.isVisibleTo(command.by())) {
            return refused(Refusal.NOT_FOUND);
        }
        return switch (command) {
            case Command.Send send -> send(before, send, known, id, now);
            case Command.Rewrite rewrite -> Rewriting.decide(before, rewrite, known, now);
            case Command.Announce line -> Announcing.decide(before, line, known, id, now);
            case Command.MarkRead read -> markRead(before, read, known, now);
            case Command.MarkDelivered arrived -> markDelivered(before, arrived, known, now);
            case Command.SetArchived set ->
                    before.archived() == set.archived()
                            ? settled(before)
                            : changed(before.withArchived(set.archived()), set.by(), now);
            case Command.SetFrozen set ->
                    before.frozen() == set.frozen()
                            ? settled(before)
                            : changed(before.withFrozen(set.frozen()), set.by(), now);
            case Command.Continue merge -> continued(before, merge, known, now);
            case Command.Anonymise forget ->
                    before.anonymised()
                            ? settled(before)
                            : changed(before.anonymous(), forget.by(), now);
            case Command.Delete delete -> changed(before.gone(), delete.by(), now);
        };
    }

    private static Decision send(
            Conversation before, Command.Send send, Known known, UUID id, Instant now) {
        var invalid =
                MessageText.check(
                        send.clientMessageId(), send.text(), !send.attachments().isEmpty());
        if (invalid.isPresent()) {
            return refused(invalid.get());
        }
        var sender = Objects.requireNonNull(send.by().id(), "Only people send messages");
        var earlier = known.sent(sender, send.clientMessageId());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), send);
        }
        var silenced = silenced(before, send.by(), known, now);
        if (silenced.isPresent()) {
            return refused(silenced.get());
        }
        if (namesAnotherChannel(before.ref(), send)) {
            return refused(OTHER_CHANNEL);
        }
        if (send.replyTo() != null && known.message(send.replyTo()).isEmpty()) {
            return refused(NO_SUCH_REPLY);
        }
        var unattachable = Attaching.refusal(before, send, known);
        if (unattachable.isPresent()) {
            return refused(unattachable.get());
        }
        return sent(before, send, sender, Attaching.files(send, known), id, now);
    }

    /** Why somebody may say nothing here now. Members may, unless it is frozen. */
    public static Optional<Refusal> silenced(
            Conversation before, Party by, Hindrances known, Instant now) {
        var blocked = blocked(by, known);
        if (blocked.isPresent()) {
            return blocked;
        }
        if (before.frozen()) {
            return Optional.of(FROZEN);
        }
        return by.role() == SenderRole.CONTACT
                ? known.hours(before.askedBy(by)).closedAt(now)
                : Optional.empty();
    }

    /** Why somebody may write nowhere (I14). */
    public static Optional<Refusal> blocked(Party by, Hindrances known) {
        return by.role() == SenderRole.CONTACT && known.isBlocked(Objects.requireNonNull(by.id()))
                ? Optional.of(BLOCKED)
                : Optional.empty();
    }

    private static Decision repeated(Message earlier, Command.Send again) {
        // Once it was changed nobody can tell any more: its id names it all the same.
        var same =
                earlier.editedAt() != null
                        || earlier.removedAt() != null
                        || earlier.content().equals(again.text())
                                && Objects.equals(earlier.replyTo(), again.replyTo())
                                && Attaching.isSame(earlier, again.attachments());
        return same
                ? new Decision(
                        new Outcome.Sent(earlier.id(), earlier.seq(), earlier.createdAt(), true),
                        List.of())
                : refused(ID_REUSED);
    }

    private static boolean namesAnotherChannel(ConversationRef ref, Command.Send send) {
        return send.channel() != null && !send.channel().equals(ref.channel());
    }

    private static Decision sent(
            Conversation before,
            Command.Send send,
            UUID sender,
            List<Attachment> files,
            UUID id,
            Instant now) {
        var facts = new ArrayList<Fact>();
        var there = before;
        if (before.isMovedBy(send.by())) {
            // First, so that whoever is given the message is whom it was meant for.
            there = before.movedTo(send.by().department());
            facts.add(new Fact.StateChanged(there, send.by(), now));
        }
        var after = there.withMessageFrom(send.by().role());
        var message =
                new Message(
                                id,
                                after.head(),
                                send.clientMessageId(),
                                sender,
                                send.by().role(),
                                send.by().name(),
                                files.isEmpty() ? MessageType.TEXT : MessageType.FILE,
                                send.text(),
                                send.replyTo(),
                                now)
                        .with(files);
        facts.add(new Fact.MessageAdded(after, send.by(), message));
        if (before.archived() && send.by().role() == SenderRole.CONTACT) {
            // M7: whoever writes again is looked after again, without anybody having to restore.
            facts.add(new Fact.StateChanged(after.withArchived(false), Party.SYSTEM, now));
        }
        return new Decision(new Outcome.Sent(id, message.seq(), now, false), facts);
    }

    private static Decision markRead(
            Conversation before, Command.MarkRead read, Known known, Instant now) {
        var reader = Objects.requireNonNull(read.by().id(), "Only people read");
        var role = read.by().role();
        var mark = known.readUpTo(reader);
        var upTo = Math.min(read.seq(), before.head());
        if (upTo <= mark) {
            var unread = before.unread(role, known.tallyAt(mark));
            return new Decision(new Outcome.Marked(mark, unread), List.of());
        }
        var tally = known.tallyAt(upTo);
        return new Decision(
                new Outcome.Marked(upTo, before.unread(role, tally)),
                List.of(new Fact.ReadMarked(before, read.by(), reader, role, upTo, tally, now)));
    }

    /** What was read has arrived. */
    private static Decision markDelivered(
            Conversation before, Command.MarkDelivered arrived, Known known, Instant now) {
        var reader = Objects.requireNonNull(arrived.by().id(), "Only people have devices");
        var mark = Math.max(known.deliveredUpTo(reader), known.readUpTo(reader));
        var upTo = Math.min(arrived.seq(), before.head());
        if (upTo <= mark) {
            return new Decision(new Outcome.Delivered(mark), List.of());
        }
        var role = arrived.by().role();
        return new Decision(
                new Outcome.Delivered(upTo),
                List.of(new Fact.DeliveryMarked(before, arrived.by(), reader, role, upTo, now)));
    }

    /** The new contact has read what the visitor had read. */
    private static Decision continued(
            Conversation before, Command.Continue merge, Known known, Instant now) {
        if (!before.ref().contacts().contains(merge.visitor())) {
            return settled(before);
        }
        var after = before.continuedBy(merge.visitor(), merge.contact(), merge.beside());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.StateChanged(after, merge.by(), now));
        var mark = known.readUpTo(merge.visitor());
        if (mark > 0) {
            facts.add(
                    new Fact.ReadMarked(
                            after,
                            merge.by(),
                            merge.contact(),
                            SenderRole.CONTACT,
                            mark,
                            known.tallyAt(mark),
                            now));
        }
        return new Decision(new Outcome.Settled(after.archived(), after.head()), facts);
    }

    private static Decision changed(Conversation after, Party by, Instant now) {
        return new Decision(
                new Outcome.Settled(after.archived(), after.head()),
                List.of(new Fact.StateChanged(after, by, now)));
    }

    static Decision settled(Conversation as) {
        return new Decision(new Outcome.Settled(as.archived(), as.head()), List.of());
    }

    public static Decision refused(Refusal why) {
        return new Decision(new Outcome.Refused(why), List.of());
    }
}
