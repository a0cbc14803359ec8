package org.chatdesk.gateway.poll.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.gateway.edge.domain.TrustedProxies;
import org.chatdesk.gateway.poll.WaitForFrames;
import org.chatdesk.gateway.poll.domain.Poll;
import org.chatdesk.gateway.poll.domain.PollAnswer;
import org.chatdesk.gateway.poll.domain.PollRefusals;
import org.chatdesk.gateway.socket.domain.Admission;
import org.chatdesk.gateway.socket.domain.OwnOrigin;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The socket's frames, for those who cannot open one (G5). Waits on the event loop. */
@Path("/api/chat/poll")
@RolesAllowed({Groups.CONTACT, Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
class PollResource {
    private static final int SCHEME_LENGTH = "Bearer ".length();

    private final WaitForFrames waiting;
    private final Admission admission;
    private final TrustedProxies proxies;
    private final OwnOrigin own;

    PollResource(
            WaitForFrames waiting,
            Admission admission,
            TrustedProxies proxies,
            @ConfigProperty(name = "chatdesk.public-url") String ownOrigin) {
        this.waiting = waiting;
        this.admission = admission;
        this.proxies = proxies;
        this.own = new OwnOrigin(ownOrigin);
    }

    @POST
    public CompletionStage<Response> poll(
            @NotNull @Valid PollRequest request, @Context HttpServerRequest http) {
        if (!own.admits(http.getHeader("Origin"))) {
            return refused(PollRefusals.FOREIGN);
        }
        if (!admission.isReady()) {
            return refused(PollRefusals.AWAY);
        }
        return admitted(http, request.poll()).thenApply(PollResource::response);
    }

    private CompletionStage<PollAnswer> admitted(HttpServerRequest http, Poll asked) {
        var address = address(http);
        return admission
                .admit(token(http), address)
                .thenCompose(caller ->
                        caller.map(who -> waiting.poll(who, address, asked))
                                .orElseGet(() ->
                                        CompletableFuture.completedStage(
                                                new PollAnswer.Refused(PollRefusals.REVOKED))));
    }

    private String address(HttpServerRequest http) {
        return proxies.client(
                http.remoteAddress().hostAddress(), http.headers().getAll(TrustedProxies.HEADER));
    }

    /** It is there and valid: the roles were read from it. */
    private static String token(HttpServerRequest http) {
        var header = Objects.requireNonNull(http.getHeader("Authorization"));
        return header.substring(SCHEME_LENGTH).strip();
    }

    private static CompletionStage<Response> refused(Refusal why) {
        return CompletableFuture.completedStage(response(new PollAnswer.Refused(why)));
    }

    private static Response response(PollAnswer answer) {
        return switch (answer) {
            case PollAnswer.Frames frames ->
                    Response.ok(FramesView.of(frames)).header("Cache-Control", "no-store").build();
            case PollAnswer.Refused refused -> Problems.response(Problem.of(refused.why()));
        };
    }
}
