package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.presence.domain.Attendance;
import org.chatdesk.gateway.socket.clients.CommandLine;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.gateway.socket.domain.Streams;

/** What follows from a frame a client sent. Returns at once; work goes on elsewhere. */
@ApplicationScoped
public class HearClient {
    private static final Refusal HELLO_FIRST =
            Refusal.invalid("frame.hello-first", "The first frame is hello.");
    private static final Refusal TOO_MANY =
            new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "request.too-many",
                    "Too many messages at once. Wait for their answers.");

    private final SayHello hello;
    private final CommandLine commands;
    private final SignalTyping typing;
    private final Attendance attendance;
    private final TokenCheck tokens;
    private final Clock clock;

    HearClient(
            SayHello hello,
            CommandLine commands,
            SignalTyping typing,
            Attendance attendance,
            TokenCheck tokens,
            Clock clock) {
        this.hello = hello;
        this.commands = commands;
        this.typing = typing;
        this.attendance = attendance;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Bytes say nothing in this protocol. */
    public void hearNoText(SocketSession session) {
        if (session.isTooFast()) {
            session.close(CloseCode.TOO_FAST);
        } else {
            session.refuse(null, Frames.MALFORMED);
        }
    }

    public void hear(SocketSession session, String text) {
        if (session.isTooFast()) {
            session.close(CloseCode.TOO_FAST);
        } else {
            switch (Frames.parse(text)) {
                case Frames.Parsed.Bad bad -> session.refuse(null, bad.why());
                case Frames.Parsed.Ok ok -> hear(session, ok.frame());
            }
        }
    }

    private void hear(SocketSession session, ClientFrame frame) {
        if (!session.hasSaidHello() && !(frame instanceof ClientFrame.Hello)) {
            session.refuse(null, HELLO_FIRST);
            return;
        }
        switch (frame) {
            case ClientFrame.Hello first -> greet(session, first);
            case ClientFrame.Send send -> send(session, send);
            case ClientFrame.Edit edit ->
                    rewrite(session, edit.messageId(), command(session, edit));
            case ClientFrame.Remove remove ->
                    rewrite(session, remove.messageId(), command(session, remove));
            case ClientFrame.Read read -> read(session, read);
            case ClientFrame.Received received -> received(session, received);
            case ClientFrame.Typing now -> type(session, now);
            case ClientFrame.Presence now -> attend(session, now);
            case ClientFrame.Renew renew -> renew(session, renew);
        }
    }

    private void greet(SocketSession session, ClientFrame.Hello first) {
        if (session.sayHello()) {
            Thread.startVirtualThread(() -> hello.greet(session, first));
        }
    }

    private void send(SocketSession session, ClientFrame.Send send) {
        var id = send.clientMessageId();
        if (!session.startCommand()) {
            session.refuse(id, TOO_MANY);
        } else {
            var who = session.caller();
            var command =
                    new SocketCommand.Send(
                            who.organization(),
                            send.conversation(),
                            by(who),
                            id,
                            send.channel(),
                            send.text(),
                            send.replyTo(),
                            send.attachments());
            commands.submit(command).thenAccept(outcome -> answer(session, id, outcome));
        }
    }

    private static void answer(SocketSession session, String id, CommandOutcome outcome) {
        session.endCommand();
        switch (outcome) {
            case CommandOutcome.Committed at ->
                    session.send(new ServerFrame.Ack(id, at.id(), at.seq(), at.at()));
            case CommandOutcome.Refused no ->
                    session.send(new ServerFrame.Refused(id, no.code(), no.detail()));
            case CommandOutcome.Marked _, CommandOutcome.Delivered _, CommandOutcome.Done _ ->
                    throw new IllegalStateException("A message was answered as " + outcome);
        }
    }

    private static SocketCommand command(SocketSession session, ClientFrame.Edit edit) {
        var who = session.caller();
        return new SocketCommand.Edit(
                who.organization(), edit.conversation(), by(who), edit.messageId(), edit.text());
    }

    private static SocketCommand command(SocketSession session, ClientFrame.Remove remove) {
        var who = session.caller();
        return new SocketCommand.Remove(
                who.organization(), remove.conversation(), by(who), remove.messageId());
    }

    private void rewrite(SocketSession session, UUID message, SocketCommand command) {
        if (!session.startCommand()) {
            session.send(refusal(message, TOO_MANY.code(), TOO_MANY.detail()));
            return;
        }
        commands.submit(command)
                .thenAccept(outcome -> {
                    session.endCommand();
                    session.send(rewritten(message, outcome));
                });
    }

    private static ServerFrame rewritten(UUID message, CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Done done -> new ServerFrame.Done(message, done.seq());
            case CommandOutcome.Refused no -> refusal(message, no.code(), no.detail());
            case CommandOutcome.Committed _, CommandOutcome.Marked _, CommandOutcome.Delivered _ ->
                    throw new IllegalStateException("An edit was answered as " + outcome);
        };
    }

    private static ServerFrame refusal(UUID message, String code, String detail) {
        return new ServerFrame.Refused(null, code, detail, message);
    }

    private void read(SocketSession session, ClientFrame.Read read) {
        var who = session.caller();
        mark(
                session,
                new SocketCommand.Read(
                        who.organization(), read.conversation(), by(who), read.seq()));
    }

    private void received(SocketSession session, ClientFrame.Received received) {
        var who = session.caller();
        Streams.conversation(received.stream())
                .map(conversation ->
                        new SocketCommand.Received(
                                who.organization(), conversation, by(who), received.seq()))
                .ifPresent(command -> mark(session, command));
    }

    private void mark(SocketSession session, SocketCommand command) {
        if (!session.startCommand()) {
            return; // Marks are cumulative: the next one says it all.
        }
        commands.submit(command)
                .thenAccept(outcome -> {
                    session.endCommand();
                    if (outcome instanceof CommandOutcome.Refused no) {
                        session.send(new ServerFrame.Refused(null, no.code(), no.detail()));
                    }
                });
    }

    private void type(SocketSession session, ClientFrame.Typing now) {
        if (!now.active() || session.mayType(clock.instant())) {
            Thread.startVirtualThread(() -> typing.signal(session.caller(), now));
        }
    }

    private void attend(SocketSession session, ClientFrame.Presence now) {
        attendance.said(session, now.state(), Objects.requireNonNullElse(now.watch(), List.of()));
    }

    private void renew(SocketSession session, ClientFrame.Renew renew) {
        tokens.verify(renew.token(), session.address())
                .subscribe()
                .with(session::renew, _ -> session.close(CloseCode.TOKEN));
    }

    private static SocketCommand.By by(SocketCaller who) {
        return new SocketCommand.By(who.subject(), who.role(), who.name(), who.department());
    }
}
