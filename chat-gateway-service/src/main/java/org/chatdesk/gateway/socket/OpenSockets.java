package org.chatdesk.gateway.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.gateway.access.domain.Revoked;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.chatdesk.gateway.presence.domain.Attendance;
import org.chatdesk.gateway.socket.domain.SocketCaller;

/** The sockets of this instance. One clock beats for all of them. */
@ApplicationScoped
public class OpenSockets {
    private static final long BEAT_MILLIS = 1_000;

    private final Set<SocketSession> open = ConcurrentHashMap.newKeySet();
    private final Map<Thread, WriterLoop> loops = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final Receivers receivers;
    private final Attendance attendance;
    private final TokenCheck tokens;
    private final Clock clock;

    OpenSockets(
            Vertx vertx,
            Receivers receivers,
            Attendance attendance,
            TokenCheck tokens,
            Clock clock) {
        this.vertx = vertx;
        this.receivers = receivers;
        this.attendance = attendance;
        this.tokens = tokens;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(session -> session.close(CloseCode.RESTART));
    }

    /** Call on the socket's event loop. */
    public SocketSession opened(ServerWebSocket socket, SocketCaller caller, String address) {
        var loop = loops.computeIfAbsent(Thread.currentThread(), _ -> new WriterLoop(context()));
        var session =
                new SocketSession(new SocketWire(socket, loop), caller, address, clock.instant());
        open.add(session);
        return session;
    }

    /** Of the event loop, not of the request that opened the first of its sockets. */
    private Context context() {
        return VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    public void closed(SocketSession session) {
        open.remove(session);
        receivers.remove(session);
        attendance.left(session);
    }

    private void beat() {
        var now = clock.instant();
        open.forEach(session -> beat(session, now));
    }

    private void beat(SocketSession session, Instant now) {
        tokens.refusal(session.caller(), session.address())
                .ifPresentOrElse(why -> session.close(closing(why)), () -> session.tick(now));
    }

    private static CloseCode closing(Revoked why) {
        return switch (why) {
            case REMOVED, BLOCKED, SUSPENDED -> CloseCode.FORBIDDEN;
            case EXPIRED -> CloseCode.VISITOR_EXPIRED;
            case ROLE_CHANGED, MERGED -> CloseCode.TOKEN; // It may come back with a fresh one.
        };
    }
}
