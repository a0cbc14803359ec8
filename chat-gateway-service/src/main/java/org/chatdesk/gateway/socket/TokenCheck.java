package org.chatdesk.gateway.socket;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.access.domain.AccessGate;
import org.chatdesk.gateway.access.domain.Credential;
import org.chatdesk.gateway.access.domain.Revoked;
import org.chatdesk.gateway.socket.domain.Admission;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.caller.Callers;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Verifies a ChatDesk token against the issuer's published keys and reads whom it speaks for. */
@ApplicationScoped
public class TokenCheck implements Admission {
    private static final String ENDS = "subjectEnds";

    private final TenantIdentityProvider tokens;
    private final AccessGate access;

    TokenCheck(TenantIdentityProvider tokens, AccessGate access) {
        this.tokens = tokens;
        this.access = access;
    }

    @Override
    public boolean isReady() {
        return access.isReady();
    }

    /** Fails for tokens that are not valid, were revoked or speak for nobody who chats. */
    public Uni<SocketCaller> verify(String token, String address) {
        return tokens.authenticate(new AccessTokenCredential(token))
                .map(identity -> caller(identity, token))
                .invoke(caller -> refuseRevoked(caller, address));
    }

    @Override
    public CompletionStage<Optional<SocketCaller>> admit(String token, String address) {
        return verify(token, address)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .subscribeAsCompletionStage();
    }

    private void refuseRevoked(SocketCaller caller, String address) {
        if (refusal(caller, address).isPresent()) {
            throw new SecurityException("This token was revoked");
        }
    }

    @Override
    public Optional<Revoked> refusal(SocketCaller caller, String address) {
        return access.refusal(caller.credential(), address);
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
                            who.department(),
                            List.of(),
                            token,
                            credential(who, null, jwt),
                            expires,
                            ends);
            case Caller.Member who ->
                    new SocketCaller(
                            who.organization(),
                            who.id(),
                            SenderRole.AGENT,
                            who.name(),
                            null,
                            who.departments(),
                            token,
                            credential(who, who.role().name().toLowerCase(Locale.ROOT), jwt),
                            expires,
                            ends);
            case Caller.Session _, Caller.ApiKey _, Caller.Service _ ->
                    throw new SecurityException("This caller does not chat");
        };
    }

    private static Credential credential(
            Caller.Tenant who, @Nullable String role, JsonWebToken token) {
        var contact = who instanceof Caller.Contact;
        return new Credential(who.organization(), who.id(), contact, role, token.getIssuedAtTime());
    }
}
