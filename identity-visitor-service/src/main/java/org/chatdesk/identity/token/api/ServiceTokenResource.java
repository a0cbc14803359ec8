package org.chatdesk.identity.token.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.token.IssueServiceToken;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.kit.problem.Problems;

/** {@code POST /internal/tokens}: a service's token. The secret in the body is the credential. */
@Path("/internal/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ServiceTokenResource {
    private static final Refusal WRONG_SECRET =
            new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "token.invalid",
                    "This secret opens nothing here.");

    private final IssueServiceToken issue;

    ServiceTokenResource(IssueServiceToken issue) {
        this.issue = issue;
    }

    record Request(
            @NotBlank @Pattern(regexp = "[a-z][a-z-]{1,39}") String service,
            @NotBlank @Size(max = 200) String secret) {}

    record Answer(String token, Instant expiresAt) {
        static Answer of(IssuedToken token) {
            return new Answer(token.value(), token.expiresAt());
        }
    }

    @POST
    @PermitAll
    public Answer issue(@Valid @NotNull Request request) {
        return issue.issue(request.service(), request.secret())
                .map(Answer::of)
                .orElseThrow(() -> Problems.refuse(WRONG_SECRET));
    }
}
