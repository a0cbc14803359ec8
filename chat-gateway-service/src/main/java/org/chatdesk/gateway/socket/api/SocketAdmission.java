package org.chatdesk.gateway.socket.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.gateway.edge.domain.TrustedProxies;
import org.chatdesk.gateway.socket.TokenCheck;
import org.chatdesk.gateway.socket.domain.CarriedToken;
import org.chatdesk.gateway.socket.domain.OwnOrigin;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a socket open with a valid token and from our own origin: widget and console live there, and
 * native clients send no Origin. Everybody else gets 401 or 403 before the upgrade.
 */
@ApplicationScoped
class SocketAdmission {
    private final TokenCheck tokens;
    private final TrustedProxies proxies;
    private final OwnOrigin own;

    SocketAdmission(
            TokenCheck tokens,
            TrustedProxies proxies,
            @ConfigProperty(name = "chatdesk.public-url") String ownOrigin) {
        this.tokens = tokens;
        this.proxies = proxies;
        this.own = new OwnOrigin(ownOrigin);
    }

    /** Whether somebody gets a socket. */
    sealed interface Admission {}

    record Admitted(SocketCaller caller, String address) implements Admission {}

    /** With an HTTP status. */
    record Refused(int status) implements Admission {}

    Uni<Admission> admit(HttpServerRequest request) {
        if (!own.admits(request.getHeader("Origin"))) {
            return refused(403);
        }
        var token =
                CarriedToken.find(
                        request.getHeader("Authorization"),
                        request.headers().getAll("Sec-WebSocket-Protocol"));
        if (token.isEmpty()) {
            return refused(401);
        }
        if (!tokens.isReady()) {
            return refused(503);
        }
        var address = address(request);
        return tokens.verify(token.get(), address)
                .<Admission>map(caller -> new Admitted(caller, address))
                .onFailure()
                .recoverWithItem(new Refused(401));
    }

    private static Uni<Admission> refused(int status) {
        return Uni.createFrom().item(new Refused(status));
    }

    private String address(HttpServerRequest request) {
        return proxies.client(
                request.remoteAddress().hostAddress(),
                request.headers().getAll(TrustedProxies.HEADER));
    }
}
