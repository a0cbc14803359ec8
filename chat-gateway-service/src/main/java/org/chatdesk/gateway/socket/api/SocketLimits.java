package org.chatdesk.gateway.socket.api;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.gateway.socket.domain.CarriedToken;
import org.chatdesk.gateway.socket.domain.FrameBounds;

/** What the HTTP server must know of sockets before the first one comes. */
@ApplicationScoped
class SocketLimits implements HttpServerOptionsCustomizer {
    /** Above it a frame is not even read; below it, who sent too much is told so. */
    private static final int READ_AT_MOST = 4 * FrameBounds.LARGEST_FRAME;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(CarriedToken.SUBPROTOCOL)
                .setMaxWebSocketFrameSize(READ_AT_MOST)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }
}
