package org.chatdesk.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.chatdesk.contracts.Refusal;

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

    /** For resources, at the edge only: ends the request with this refusal. */
    public static WebApplicationException refuse(Refusal refusal) {
        return new WebApplicationException(response(Problem.of(refusal)));
    }
}
