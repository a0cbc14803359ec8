package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.chatdesk.gateway.fanout.domain.TailState;
import org.chatdesk.gateway.socket.clients.History;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Streams;
import org.chatdesk.kit.token.ServiceTokens;
import org.jboss.logging.Logger;

/**
 * Lets a socket go on where it was: subscribe first, read the store to its head, welcome, and then
 * whatever came meanwhile.
 */
@ApplicationScoped
public class SayHello {
    private static final Logger LOG = Logger.getLogger(SayHello.class);

    private final Receivers receivers;
    private final TailState tail;
    private final History history;
    private final ServiceTokens tokens;

    SayHello(Receivers receivers, TailState tail, History history, ServiceTokens tokens) {
        this.receivers = receivers;
        this.tail = tail;
        this.history = history;
        this.tokens = tokens;
    }

    void greet(SocketSession session, ClientFrame.Hello hello) {
        if (!tail.isFollowing()) {
            session.close(CloseCode.RESTART);
            return;
        }
        receivers.add(session);
        try {
            resume(session, Objects.requireNonNullElse(hello.resume(), List.of()));
        } catch (IOException e) {
            LOG.warnf("A socket could not resume: %s", e.getMessage());
            session.close(CloseCode.RESTART);
        }
    }

    private void resume(SocketSession session, List<ClientFrame.Resume> wanted) throws IOException {
        var token = session.caller().token();
        Map<UUID, Long> heads = new HashMap<>();
        String epoch;
        if (session.isMember()) {
            epoch = history.epoch(tokens.bearer());
        } else {
            var own = history.own(token);
            epoch = own.epoch();
            heads.putAll(own.heads());
        }
        var frames = new ArrayList<Delivery>();
        var lost = new ArrayList<String>();
        for (var stream : wanted.stream().limit(FrameBounds.STREAMS_TO_RESUME).toList()) {
            var conversation = Streams.conversation(stream.stream());
            if (conversation.isEmpty() || !epoch.equals(stream.epoch())) {
                lost.add(stream.stream());
                continue;
            }
            var id = conversation.get();
            if (stream.seq() == heads.getOrDefault(id, -1L)) {
                continue;
            }
            var changes = history.changes(token, id, stream.seq());
            if (changes.isEmpty()) {
                lost.add(stream.stream());
            } else {
                heads.put(id, changes.get().head());
                frames.addAll(changes.get().frames());
            }
        }
        wanted.stream().skip(FrameBounds.STREAMS_TO_RESUME).forEach(s -> lost.add(s.stream()));
        session.welcome(welcome(epoch, heads), heads, frames);
        lost.forEach(stream -> session.send(new ServerFrame.Resync(stream)));
    }

    private static ServerFrame.Welcome welcome(String epoch, Map<UUID, Long> heads) {
        Map<String, Long> streams = new HashMap<>();
        heads.forEach((conversation, head) -> streams.put(Streams.of(conversation), head));
        return new ServerFrame.Welcome(epoch, streams, FrameBounds.HEARTBEAT.toMillis());
    }
}
