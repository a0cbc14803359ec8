package org.chatdesk.gateway.socket;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.caller.Callers;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies a ChatDesk token against the issuer's published keys and reads whom it speaks for. */
@ApplicationScoped
public class TokenCheck {
    private static final String ENDS = "subjectEnds";

    private final TenantIdentityProvider tokens;

    TokenCheck(TenantIdentityProvider tokens) {
        this.tokens = tokens;
    }

    /** Fails for tokens that are not valid or speak for nobody who chats. */
    public Uni<SocketCaller> verify(String token) {
        return tokens.authenticate(new AccessTokenCredential(token))
                .map(identity -> caller(identity, token));
    }

    private static SocketCaller caller(SecurityIdentity identity, String token) {
        var jwt = (JsonWebToken) identity.getPrincipal();
        var expires = Instant.ofEpochSecond(jwt.getExpirationTime());
        Object end = jwt.getClaim(ENDS);
        var ends =
                end instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
        return switch (Callers.of(jwt)) {
            case Caller.Contact who ->
                    new SocketCaller(
                            who.organization(),
                            who.id(),
                            SenderRole.CONTACT,
                            who.name(),
                            token,
                            expires,
                            ends);
            case Caller.Member who ->
                    new SocketCaller(
                            who.organization(),
                            who.id(),
                            SenderRole.AGENT,
                            who.name(),
                            token,
                            expires,
                            ends);
            case Caller.Session _, Caller.ApiKey _, Caller.Service _ ->
                    throw new SecurityException("This caller does not chat");
        };
    }
}
