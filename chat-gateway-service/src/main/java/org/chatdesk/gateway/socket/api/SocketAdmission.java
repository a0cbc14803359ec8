package org.chatdesk.gateway.socket.api;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.gateway.edge.domain.TrustedProxies;
import org.chatdesk.gateway.socket.TokenCheck;
import org.chatdesk.gateway.socket.domain.OwnOrigin;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets a socket open with a valid token and from our own origin: widget and console live there, and
 * native clients send no Origin. Everybody else gets 401 or 403 before the upgrade.
 */
@ApplicationScoped
public class SocketAdmission implements HttpUpgradeCheck {
    static final UserData.TypedKey<SocketCaller> CALLER = new UserData.TypedKey<>("caller");
    static final UserData.TypedKey<String> ADDRESS = new UserData.TypedKey<>("address");
    private static final String SCHEME = "Bearer ";

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

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (!own.admits(context.httpRequest().getHeader("Origin"))) {
            return CheckResult.rejectUpgrade(403);
        }
        var token = bearer(context.httpRequest());
        if (token == null) {
            return CheckResult.rejectUpgrade(401);
        }
        if (!tokens.isReady()) {
            return CheckResult.rejectUpgrade(503);
        }
        var address = address(context.httpRequest());
        return tokens.verify(token, address)
                .map(caller -> {
                    context.userData().put(CALLER, caller);
                    context.userData().put(ADDRESS, address);
                    return CheckResult.permitUpgradeSync();
                })
                .onFailure()
                .recoverWithItem(CheckResult.rejectUpgradeSync(401));
    }

    private String address(HttpServerRequest request) {
        return proxies.client(
                request.remoteAddress().hostAddress(),
                request.headers().getAll(TrustedProxies.HEADER));
    }

    private static @Nullable String bearer(HttpServerRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.startsWith(SCHEME)
                ? header.substring(SCHEME.length())
                : null;
    }
}
