package org.chatdesk.message.conversation.api;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.chatdesk.contracts.Fault;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The sender's own id for a message: a field of the body, or the header {@code Idempotency-Key} for
 * clients that know it (draft-ietf-httpapi-idempotency-key-header; quotes are not part of it).
 */
final class ClientIds {
    static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "clientMessageId";

    private ClientIds() {}

    /** Ends the request when there is none, or when the two differ. */
    static String of(@Nullable String inBody, @Nullable String inHeader) {
        var key = inHeader == null ? null : unquoted(inHeader.strip());
        if (inBody != null && key != null && !inBody.equals(key)) {
            throw invalid("invalid");
        }
        if (inBody != null) {
            return inBody;
        }
        if (key == null) {
            throw invalid("required");
        }
        return key;
    }

    private static String unquoted(String key) {
        return key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")
                ? key.substring(1, key.length() - 1)
                : key;
    }

    private static WebApplicationException invalid(String code) {
        return new WebApplicationException(
                Problems.response(Problem.invalid(List.of(new Fault(FIELD, code)))));
    }
}
