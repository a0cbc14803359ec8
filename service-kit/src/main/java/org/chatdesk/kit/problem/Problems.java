package org.chatdesk.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.outcome.Result;

/** Turns problems into answers. */
public final class Problems {
    private static final int RETRY_SECONDS = 5;

    private Problems() {}

    public static Response response(Problem problem) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503 || problem.status() == 429) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        return answer.build();
    }

    /** A use case's result as an answer: 200 with the value, else the problem. */
    public static Response answer(Result<?> result) {
        return answer(result, 200);
    }

    /** The same for something new: 201. */
    public static Response created(Result<?> result) {
        return answer(result, 201);
    }

    /** The same for something that others still have to follow: 202. */
    public static Response accepted(Result<?> result) {
        return answer(result, 202);
    }

    /** For what leaves nothing to show: 204. */
    public static Response gone(Result<?> result) {
        return result instanceof Result.Done<?>
                ? Response.noContent().build()
                : answer(result, 204);
    }

    private static Response answer(Result<?> result, int status) {
        return switch (result) {
            case Result.Done<?>(var value) -> Response.status(status).entity(value).build();
            case Result.Refused<?>(var why) -> response(Problem.of(why));
            case Result.Invalid<?>(var faults) -> response(Problem.invalid(faults));
        };
    }

    /** For resources, at the edge only: ends the request with this refusal. */
    public static WebApplicationException refuse(Refusal refusal) {
        return new WebApplicationException(response(Problem.of(refusal)));
    }
}
