package org.chatdesk.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An error as callers see it (RFC 9457).
 *
 * @param code stable; what programs look at
 * @param errors each invalid field with its own code, where fields are to blame
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail) {
        return new Problem("about:blank", title(status), status, code, detail, null);
    }

    public static Problem of(Refusal refusal) {
        return of(refusal.kind().status(), refusal.code(), refusal.detail());
    }

    public static Problem invalid(List<Fault> errors) {
        return new Problem(
                "about:blank",
                title(400),
                400,
                "request.invalid",
                "Some fields are not as they must be.",
                errors);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Request Error" : "Server Error";
        };
    }
}
