package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.message.conversation.ConversationWriter;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Outcome;
import org.chatdesk.message.conversation.domain.Party;

/** The gateway's batches: what gathered on its sockets while the last call was in flight. */
@Path("/internal/commands")
@RolesAllowed(Groups.SERVICE)
@RunOnVirtualThread
class SocketCommandsResource {
    private static final int LARGEST_BATCH = 500;

    private final ConversationWriter writer;

    SocketCommandsResource(ConversationWriter writer) {
        this.writer = writer;
    }

    @POST
    public List<CommandOutcome> commit(
            @NotNull @Size(max = LARGEST_BATCH) List<SocketCommand> commands) {
        return commands.stream()
                .map(SocketCommandsResource::command)
                .map(writer::submit)
                .toList()
                .stream()
                .map(SocketCommandsResource::outcome)
                .toList();
    }

    private static Command command(SocketCommand command) {
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
                            send.replyTo());
            case SocketCommand.Read read ->
                    new Command.MarkRead(read.organization(), read.conversation(), by, read.seq());
        };
    }

    private static CommandOutcome outcome(CompletableFuture<Outcome> answer) {
        try {
            return switch (answer.join()) {
                case Outcome.Sent sent ->
                        new CommandOutcome.Committed(sent.id(), sent.seq(), sent.at());
                case Outcome.Marked marked ->
                        new CommandOutcome.Marked(marked.readUpTo(), marked.unread());
                case Outcome.Refused refused ->
                        new CommandOutcome.Refused(refused.why().code(), refused.why().detail());
                case Outcome.Settled settled ->
                        throw new IllegalStateException("Sockets do not ask for " + settled);
            };
        } catch (CompletionException e) {
            // The writer has logged why; the sender only needs to know that nothing is committed.
            return new CommandOutcome.Refused(
                    "service.unavailable", "The message is not stored. Try again.");
        }
    }
}
