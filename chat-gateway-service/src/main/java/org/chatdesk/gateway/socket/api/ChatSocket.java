package org.chatdesk.gateway.socket.api;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.gateway.socket.HearClient;
import org.chatdesk.gateway.socket.OpenSockets;
import org.chatdesk.gateway.socket.SocketSession;
import org.chatdesk.gateway.socket.api.SocketAdmission.Admitted;
import org.chatdesk.gateway.socket.domain.Fragments;
import org.jboss.logging.Logger;

/**
 * The socket of docs/protocol.md, straight on Vert.x: why is in docs/adr/0019. Handlers run on the
 * event loop and never wait.
 */
@ApplicationScoped
class ChatSocket {
    private static final String PATH = "/api/chat/socket";
    private static final String WEBSOCKET = "websocket";
    private static final Logger LOG = Logger.getLogger(ChatSocket.class);

    private final SocketAdmission admission;
    private final OpenSockets sockets;
    private final HearClient client;

    ChatSocket(SocketAdmission admission, OpenSockets sockets, HearClient client) {
        this.admission = admission;
        this.sockets = sockets;
        this.client = client;
    }

    void add(@Observes Router router) {
        router.get(PATH).handler(this::upgrade);
    }

    private void upgrade(RoutingContext call) {
        if (!WEBSOCKET.equalsIgnoreCase(call.request().getHeader(HttpHeaders.UPGRADE))) {
            call.next();
            return;
        }
        call.request().pause(); // Nothing may be read as HTTP while the token is checked.
        admission
                .admit(call.request())
                .subscribe()
                .with(outcome -> {
                    switch (outcome) {
                        case SocketAdmission.Refused(var status) -> refuse(call, status);
                        case Admitted who -> open(call, who);
                    }
                });
    }

    private static void refuse(RoutingContext call, int status) {
        call.request().resume();
        call.response().setStatusCode(status).end();
    }

    private void open(RoutingContext call, Admitted who) {
        call.request()
                .toWebSocket()
                .onSuccess(socket -> opened(socket, who))
                .onFailure(e -> LOG.debugf("No socket came about: %s", e));
    }

    private void opened(ServerWebSocket socket, Admitted who) {
        var session = sockets.opened(socket, who.caller(), who.address());
        var fragments = new Fragments();
        socket.frameHandler(frame -> hear(session, fragments, frame))
                .exceptionHandler(e -> failed(session, e))
                .closeHandler(_ -> sockets.closed(session));
    }

    /** A frame that is too big to be read at all is told as the others that are too big. */
    private static void failed(SocketSession session, Throwable why) {
        if (why instanceof CorruptedWebSocketFrameException frame
                && frame.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            session.close(CloseCode.TOO_BIG);
        } else {
            LOG.debugf("A socket failed: %s", why);
        }
    }

    private void hear(SocketSession session, Fragments fragments, WebSocketFrame frame) {
        if (frame.isText() || frame.isBinary()) {
            var fragment = frame.binaryData().getBytes();
            hear(session, fragments.first(frame.isBinary(), fragment, frame.isFinal()));
        } else if (frame.isContinuation()) {
            hear(session, fragments.next(frame.binaryData().getBytes(), frame.isFinal()));
        }
    }

    private void hear(SocketSession session, Fragments.Outcome heard) {
        switch (heard) {
            case Fragments.Outcome.Message(var text) -> client.hear(session, text);
            case Fragments.Outcome.Binary() -> client.hearNoText(session);
            case Fragments.Outcome.Unfinished() -> {}
            case Fragments.Outcome.TooBig() -> session.close(CloseCode.TOO_BIG);
        }
    }
}
