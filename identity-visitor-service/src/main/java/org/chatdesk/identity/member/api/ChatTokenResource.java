package org.chatdesk.identity.member.api;

import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.chatdesk.identity.member.SignInMember;
import org.chatdesk.identity.member.domain.SignInWish;
import org.chatdesk.identity.member.domain.SignedInPerson;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/chat/token?organization=&invitation=}: a member's token for an OpenID Connect
 * access token, for the organization they choose if they may work there. The only place that takes
 * the provider's tokens, and it takes nothing else: they carry roles of their own, which must mean
 * nothing to us.
 */
@Path("/api/chat/token")
@Produces(MediaType.APPLICATION_JSON)
@Tenant("sign-in")
@RunOnVirtualThread
class ChatTokenResource {
    private static final Problem PROVIDER_AWAY =
            Problem.of(503, "service.unavailable", "The sign-in service does not answer.");
    private static final Problem BAD_TOKEN =
            Problem.of(401, "token.invalid", "The token is not valid here or has ended.");

    private final SignInMember signIn;
    private final JsonWebToken accessToken;

    ChatTokenResource(SignInMember signIn, JsonWebToken accessToken) {
        this.signIn = signIn;
        this.accessToken = accessToken;
    }

    @GET
    @Authenticated
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Response get(
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("invitation") @Nullable String invitation) {
        var wish = new SignInWish(id(organization), id(invitation));
        return Problems.answer(signIn.signIn(person(), wish).map(ChatTokenView::of));
    }

    /** What a browser once remembered must not shut anybody out. */
    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Only here, because only here a token's check depends on somebody else being there. */
    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure) {
        return Problems.response(ProviderOutage.isBehind(failure) ? PROVIDER_AWAY : BAD_TOKEN);
    }

    private SignedInPerson person() {
        return new SignedInPerson(
                accessToken.getIssuer(),
                accessToken.getSubject(),
                text("email"),
                "true".equals(text("email_verified")),
                text("name"));
    }

    private @Nullable String text(String claim) {
        Object value = accessToken.getClaim(claim);
        return value == null ? null : value.toString();
    }
}
