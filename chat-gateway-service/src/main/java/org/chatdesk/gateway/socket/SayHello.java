package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.chatdesk.gateway.fanout.domain.TailState;
import org.chatdesk.gateway.presence.domain.Attendance;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Resuming;
import org.chatdesk.gateway.socket.domain.Streams;
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
    private final Attendance attendance;
    private final Resuming streams;

    SayHello(Receivers receivers, TailState tail, Attendance attendance, Resuming streams) {
        this.receivers = receivers;
        this.tail = tail;
        this.attendance = attendance;
        this.streams = streams;
    }

    void greet(SocketSession session, ClientFrame.Hello hello) {
        if (!tail.isFollowing()) {
            session.close(CloseCode.RESTART);
            return;
        }
        receivers.add(session);
        if (session.isClosed()) {
            receivers.remove(session); // It closed before it was there to be taken out.
            return;
        }
        try {
            resume(session, Objects.requireNonNullElse(hello.resume(), List.of()));
            attend(session);
        } catch (IOException e) {
            LOG.warnf("A socket could not resume: %s", e.getMessage());
            session.close(CloseCode.RESTART);
        }
    }

    /** A socket that closed meanwhile was not there to be taken out. */
    private void attend(SocketSession session) {
        attendance.came(session);
        if (session.isClosed()) {
            attendance.left(session);
        }
    }

    private void resume(SocketSession session, List<ClientFrame.Resume> wanted) throws IOException {
        var resumed = streams.resume(session.caller(), wanted);
        var heads = resumed.heads();
        session.welcome(welcome(resumed.epoch(), heads), heads, resumed.frames());
        resumed.lost().forEach(stream -> session.send(new ServerFrame.Resync(stream)));
    }

    private static ServerFrame.Welcome welcome(String epoch, Map<UUID, Long> heads) {
        Map<String, Long> streams = new HashMap<>();
        heads.forEach((conversation, head) -> streams.put(Streams.of(conversation), head));
        return new ServerFrame.Welcome(epoch, streams, FrameBounds.HEARTBEAT.toMillis());
    }
}
