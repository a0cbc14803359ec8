package org.chatdesk.gateway.socket.clients;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.gateway.fanout.domain.AheadOfLog;
import org.chatdesk.kit.token.ServiceTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Commands on their way to message-service. A conversation's commands always take the same {@link
 * CommandLane}, so they arrive in order.
 */
@ApplicationScoped
public class CommandLine {
    private static final int LANES = 4;

    private final List<CommandLane> lanes;

    CommandLine(
            Vertx vertx,
            ServiceTokens tokens,
            AheadOfLog ahead,
            Clock clock,
            @ConfigProperty(name = "chatdesk.message-url") URI service) {
        var connector = new CommandConnector(vertx, tokens, service);
        this.lanes =
                IntStream.range(0, LANES)
                        .mapToObj(_ -> new CommandLane(vertx, connector, ahead, clock))
                        .toList();
    }

    /** Completes with what became of the command; never exceptionally. */
    public CompletableFuture<CommandOutcome> submit(SocketCommand command) {
        var lane = Math.floorMod(command.conversation().hashCode(), LANES);
        return lanes.get(lane).submit(command);
    }

    @PreDestroy
    void close() {
        lanes.forEach(CommandLane::close);
    }
}
