package org.chatdesk.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a request becomes a problem; none shows a stack or SQL. */
class ProblemMappers {
    private static final Problem MALFORMED =
            Problem.of(400, "request.malformed", "The body is not JSON as it is expected here.");
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper(value = ConstraintViolationException.class, priority = 1)
    Response invalid(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(ProblemMappers::isAbsentBody)) {
            return Problems.response(MALFORMED);
        }
        var fields =
                e.getConstraintViolations().stream()
                        .map(ProblemMappers::field)
                        .sorted(Comparator.comparing(Fault::field))
                        .toList();
        return Problems.response(Problem.invalid(fields));
    }

    @ServerExceptionMapper(value = JsonProcessingException.class, priority = 1)
    Response malformed(JsonProcessingException e) {
        return Problems.response(malformedJson(e));
    }

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = 1)
    Response malformed(MismatchedInputException e) {
        return Problems.response(malformedJson(e));
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
    Response unauthenticated(UnauthorizedException e) {
        return Problems.response(
                Problem.of(401, "token.missing", "This needs a token. Sign in or open the chat."));
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
    Response unauthenticated(AuthenticationFailedException e) {
        return Problems.response(
                Problem.of(401, "token.invalid", "The token is not valid here or has ended."));
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    Response forbidden(ForbiddenException e) {
        return Problems.response(
                Problem.of(403, "access.denied", "This kind of caller may not do this."));
    }

    @ServerExceptionMapper(value = WebApplicationException.class, priority = 1)
    Response web(WebApplicationException e) {
        var answer = e.getResponse();
        if (answer.hasEntity() || answer.getStatus() < 400) {
            return answer;
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return Problems.response(malformedJson(json));
        }
        return Problems.response(byStatus(answer.getStatus()));
    }

    @ServerExceptionMapper
    Response bug(Throwable e) {
        if (isUnavailable(e)) {
            LOG.warnf("A part is not there: %s", e);
            return Problems.response(
                    Problem.of(503, "service.unavailable", "Something is restarting. Try again."));
        }
        LOG.error("A request failed", e);
        return Problems.response(
                Problem.of(500, "internal.error", "This did not work, and it is our fault."));
    }

    private static boolean isUnavailable(Throwable failure) {
        for (var e = failure; e != null; e = e.getCause()) {
            if (e instanceof IOException) {
                return true; // Another service did not answer as it should.
            }
            if (e instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57");
            }
        }
        return false;
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "token.missing", "This needs a token.");
            case 403 -> Problem.of(403, "access.denied", "This kind of caller may not do this.");
            case 404 -> Problem.of(Refusal.NOT_FOUND);
            case 405 ->
                    Problem.of(405, "request.method-not-allowed", "This path knows other methods.");
            case 406 ->
                    Problem.of(406, "request.not-acceptable", "There is no such representation.");
            case 413 -> Problem.of(413, "request.too-large", "The body is over its limit.");
            case 415 -> Problem.of(415, "request.unsupported-media-type", "The body must be JSON.");
            default ->
                    status < 500
                            ? Problem.of(400, "request.malformed", "The request is not readable.")
                            : Problem.of(status, "internal.error", "This did not work.");
        };
    }

    private static Problem malformedJson(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Problem(
                    "about:blank",
                    "Bad Request",
                    400,
                    "request.unknown-field",
                    "The request has a field that nobody knows.",
                    List.of(new Fault(path(unknown), "unknown")));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Problem(
                    "about:blank",
                    "Bad Request",
                    400,
                    "request.malformed",
                    "A value has the wrong type.",
                    List.of(new Fault(path(mapping), "invalid")));
        }
        return MALFORMED;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** An empty body, or the JSON word null. Resources call their body parameter request. */
    private static boolean isAbsentBody(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null
                && violation.getPropertyPath().toString().endsWith(".request");
    }

    private static Fault field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        // A violation's path starts with the method and its parameter: callers know neither.
        var steps = path.split("\\.", 3);
        return new Fault(steps[steps.length - 1], code(violation));
    }

    private static String code(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor().getAnnotation();
        return switch (rule) {
            case NotNull _, NotBlank _, NotEmpty _ -> "required";
            case Size size -> tooLong(size, violation.getInvalidValue()) ? "too-long" : "too-short";
            default -> "invalid";
        };
    }

    private static boolean tooLong(Size size, Object value) {
        return switch (value) {
            case CharSequence text -> text.length() > size.max();
            case java.util.Collection<?> items -> items.size() > size.max();
            case null, default -> false;
        };
    }
}
