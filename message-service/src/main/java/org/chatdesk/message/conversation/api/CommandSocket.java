package org.chatdesk.message.conversation.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.chatdesk.contracts.command.BatchOutcomes;
import org.chatdesk.contracts.command.CommandBatch;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.message.conversation.ConversationWriter;

/**
 * The gateways' batches. They reach the writers in the order of their arrival and are answered when
 * they are committed; a batch does not wait for the one before.
 */
@WebSocket(path = "/internal/commands", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@RolesAllowed(Groups.SERVICE)
class CommandSocket {
    private static final ObjectReader BATCH = EventJson.mapper().readerFor(CommandBatch.class);
    private static final ObjectWriter OUTCOMES = EventJson.mapper().writerFor(BatchOutcomes.class);

    private final ConversationWriter writer;

    CommandSocket(ConversationWriter writer) {
        this.writer = writer;
    }

    /** Runs on the connection's event loop, so that batches do not overtake each other. */
    @OnTextMessage
    Uni<String> commit(String text) {
        var batch = read(text);
        var outcomes =
                batch.commands().stream()
                        .map(SocketCommands::command)
                        .map(writer::submit)
                        .map(answer -> answer.handle(SocketCommands::outcome))
                        .toList();
        var all = CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new));
        return Uni.createFrom()
                .completionStage(all)
                .map(_ -> outcomes.stream().map(CompletableFuture::join).toList())
                .map(answers -> write(new BatchOutcomes(batch.id(), answers)));
    }

    private static CommandBatch read(String text) {
        try {
            return BATCH.readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(BatchOutcomes outcomes) {
        try {
            return OUTCOMES.writeValueAsString(outcomes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
