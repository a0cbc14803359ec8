package org.chatdesk.gateway.socket.api;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import org.chatdesk.gateway.socket.HearClient;
import org.chatdesk.gateway.socket.OpenSockets;

/** The socket of docs/protocol.md. Handlers run on the event loop and never wait. */
@WebSocket(path = "/api/chat/socket")
public class ChatSocket {
    private final OpenSockets sockets;
    private final HearClient client;

    ChatSocket(OpenSockets sockets, HearClient client) {
        this.sockets = sockets;
        this.client = client;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var known = connection.userData();
        sockets.opened(
                connection, known.get(SocketAdmission.CALLER), known.get(SocketAdmission.ADDRESS));
        return Uni.createFrom().voidItem();
    }

    @OnTextMessage
    Uni<Void> hear(String frame, WebSocketConnection connection) {
        client.hear(connection, frame);
        return Uni.createFrom().voidItem();
    }

    @OnClose
    Uni<Void> closed(WebSocketConnection connection) {
        sockets.closed(connection);
        return Uni.createFrom().voidItem();
    }
}
