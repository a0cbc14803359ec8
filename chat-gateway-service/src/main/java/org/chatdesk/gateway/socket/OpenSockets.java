package org.chatdesk.gateway.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

    private final ConcurrentHashMap<String, SocketSession> open = new ConcurrentHashMap<>();
    private final Receivers receivers;
    private final Attendance attendance;
    private final TokenCheck tokens;
    private final Clock clock;

    OpenSockets(Receivers receivers, Attendance attendance, TokenCheck tokens, Clock clock) {
        this.receivers = receivers;
        this.attendance = attendance;
        this.tokens = tokens;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
    }

    void stop(@Observes ShutdownEvent event) {
        open.values().forEach(session -> session.close(CloseCode.RESTART));
    }

    public void opened(WebSocketConnection connection, SocketCaller caller, String address) {
        open.put(connection.id(), new SocketSession(connection, caller, address, clock.instant()));
    }

    Optional<SocketSession> find(WebSocketConnection connection) {
        return Optional.ofNullable(open.get(connection.id()));
    }

    public void closed(WebSocketConnection connection) {
        var session = open.remove(connection.id());
        if (session != null) {
            receivers.remove(session);
            attendance.left(session);
        }
    }

    private void beat() {
        var now = clock.instant();
        open.values().forEach(session -> beat(session, now));
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
