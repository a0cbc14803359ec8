package org.chatdesk.message.conversation.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.conversation.domain.Outcome;

/** Outcomes as HTTP answers. */
final class Answers {

    /** A committed message's place. */
    record SentView(UUID id, long seq, Instant createdAt) {}

    /** A message that is as it was wanted; {@code seq} is the conversation's head. */
    record RewrittenView(UUID id, long seq) {}

    /** A read mark. */
    record MarkedView(long unread, long readUpTo) {}

    /** A conversation's place in the inbox. */
    record SettledView(UUID id, boolean archived, long seq) {}

    private Answers() {}

    static Response of(UUID conversation, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent ->
                    Response.status(sent.repeated() ? 200 : 201)
                            .entity(new SentView(sent.id(), sent.seq(), sent.at()))
                            .build();
            case Outcome.Rewritten rewritten ->
                    Response.ok(new RewrittenView(rewritten.message(), rewritten.seq())).build();
            case Outcome.Marked marked ->
                    Response.ok(new MarkedView(marked.unread(), marked.readUpTo())).build();
            case Outcome.Delivered _ -> Response.noContent().build();
            case Outcome.Settled settled ->
                    Response.ok(new SettledView(conversation, settled.archived(), settled.seq()))
                            .build();
            case Outcome.Refused refused -> Problems.response(Problem.of(refused.why()));
        };
    }

    /** What was done; ends the request when it was not. */
    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var why) -> throw Problems.refuse(why);
            case Result.Invalid<T>(var faults) ->
                    throw new WebApplicationException(Problems.response(Problem.invalid(faults)));
        };
    }

    static <T> T found(Optional<T> sought) {
        return sought.orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }
}
