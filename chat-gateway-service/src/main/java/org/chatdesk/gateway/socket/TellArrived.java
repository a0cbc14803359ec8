package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.gateway.socket.clients.CommandLine;
import org.chatdesk.gateway.socket.domain.Arrivals;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.gateway.socket.domain.Streams;

/** Passes on how far a stream has arrived, as the frame {@code received} does. */
@ApplicationScoped
class TellArrived implements Arrivals {
    private final CommandLine commands;

    TellArrived(CommandLine commands) {
        this.commands = commands;
    }

    @Override
    public void arrived(SocketCaller who, ClientFrame.Resume upTo) {
        Streams.conversation(upTo.stream())
                .map(conversation -> command(who, conversation, upTo.seq()))
                .ifPresent(commands::submit);
    }

    private static SocketCommand command(SocketCaller who, UUID conversation, long seq) {
        var by = new SocketCommand.By(who.subject(), who.role(), who.name(), who.department());
        return new SocketCommand.Received(who.organization(), conversation, by, seq);
    }
}
