package org.chatdesk.identity.apikey.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.apikey.ExchangeApiKey;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.problem.Problems;

/** {@code POST /internal/tokens/api-key}: the gateway asks what an API key opens. */
@Path("/internal/tokens/api-key")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiKeyTokenResource {
    private static final Refusal UNKNOWN_KEY =
            new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "token.invalid",
                    "This API key is unknown or was revoked.");

    private final ExchangeApiKey exchange;

    ApiKeyTokenResource(ExchangeApiKey exchange) {
        this.exchange = exchange;
    }

    record Request(@NotBlank @Size(max = 200) String key) {}

    record Answer(String token, Instant expiresAt) {
        static Answer of(IssuedToken token) {
            return new Answer(token.value(), token.expiresAt());
        }
    }

    @POST
    @RolesAllowed(Groups.SERVICE)
    public Answer exchange(@Valid @NotNull Request request) {
        return exchange.exchange(request.key())
                .map(Answer::of)
                .orElseThrow(() -> Problems.refuse(UNKNOWN_KEY));
    }
}
