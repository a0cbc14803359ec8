package org.chatdesk.message.conversation.api;

import java.util.List;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Committed;
import org.chatdesk.message.conversation.domain.Outcome;
import org.chatdesk.message.conversation.domain.Party;
import org.jspecify.annotations.Nullable;

/** What gateways ask and hear, in the words of conversations. */
final class SocketCommands {
    private SocketCommands() {}

    static Command command(SocketCommand command) {
        var told = command.by();
        var by = new Party(told.id(), told.role(), told.name(), told.department());
        return switch (command) {
            case SocketCommand.Send send ->
                    new Command.Send(
                            send.organization(),
                            send.conversation(),
                            by,
                            send.clientMessageId(),
                            send.channel(),
                            send.text(),
                            send.replyTo(),
                            send.attachments() == null ? List.of() : send.attachments());
            case SocketCommand.Edit edit ->
                    new Command.Edit(
                            edit.organization(),
                            edit.conversation(),
                            by,
                            edit.messageId(),
                            edit.text());
            case SocketCommand.Remove remove ->
                    new Command.Remove(
                            remove.organization(), remove.conversation(), by, remove.messageId());
            case SocketCommand.Received arrived ->
                    new Command.MarkDelivered(
                            arrived.organization(), arrived.conversation(), by, arrived.seq());
            case SocketCommand.Read read ->
                    new Command.MarkRead(read.organization(), read.conversation(), by, read.seq());
        };
    }

    static CommandOutcome outcome(@Nullable Committed committed, @Nullable Throwable failure) {
        if (committed == null) {
            // The writer has logged why; the sender only needs to know that nothing is committed.
            return new CommandOutcome.Refused(
                    "service.unavailable", "The message is not stored. Try again.");
        }
        return switch (committed.outcome()) {
            case Outcome.Sent sent ->
                    new CommandOutcome.Committed(
                            sent.id(), sent.seq(), sent.at(), committed.event());
            case Outcome.Rewritten rewritten ->
                    new CommandOutcome.Done(rewritten.message(), rewritten.seq());
            case Outcome.Marked marked ->
                    new CommandOutcome.Marked(marked.readUpTo(), marked.unread());
            case Outcome.Delivered arrived -> new CommandOutcome.Delivered(arrived.upTo());
            case Outcome.Refused refused ->
                    new CommandOutcome.Refused(refused.why().code(), refused.why().detail());
            case Outcome.Settled settled ->
                    throw new IllegalStateException("Sockets do not ask for " + settled);
        };
    }
}
