package org.chatdesk.kit.deadletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.problem.Problems;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/admin/dead-letters/<service>}: each service has it under its own name. Letters are of
 * all organizations and hold personal data, so they are the installation's operator's only.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public abstract class DeadLetterEndpoints {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Refusal AWAY =
            new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "service.unavailable",
                    "Kafka is away. Nothing is lost; try again.");
    private static final Logger LOG = Logger.getLogger(DeadLetterEndpoints.class);

    private final DeadLetterDesk desk;
    private final CurrentCaller caller;

    protected DeadLetterEndpoints(DeadLetterDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** Letters, newest first. */
    public record LettersView(List<DeadLetter> letters) {}

    /** One letter, or without partition and offset all of the topic. */
    public record ReplayRequest(
            @Nullable String topic, @Nullable Integer partition, @Nullable Long offset) {}

    @GET
    @RolesAllowed(Groups.SUPER_ADMIN)
    @RunOnVirtualThread
    public Response list(
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("before") @Nullable Long before) {
        var faults = new Faults();
        if (topic != null && !desk.hears(topic)) {
            faults.add("topic", "unknown");
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            faults.invalid("limit");
        }
        if (before != null && (before < 0 || topic == null)) {
            faults.invalid("before");
        }
        return faults.found().isEmpty()
                ? answer(() -> Result.done(letters(topic, limit, before)))
                : Problems.answer(Result.invalid(faults.found()));
    }

    private LettersView letters(
            @Nullable String topic, @Nullable Integer limit, @Nullable Long before) {
        return new LettersView(
                desk.list(
                        Optional.ofNullable(topic),
                        before == null ? Long.MAX_VALUE : before,
                        limit == null ? USUAL : limit));
    }

    @POST
    @Path("replay")
    @RolesAllowed(Groups.SUPER_ADMIN)
    @RunOnVirtualThread
    public Response replay(@NotNull @Valid ReplayRequest request) {
        var topic = request.topic();
        var partition = request.partition();
        var offset = request.offset();
        var faults = new Faults();
        if (topic == null) {
            faults.required("topic");
        } else if (!desk.hears(topic)) {
            faults.add("topic", "unknown");
        }
        if ((partition == null) != (offset == null)) {
            faults.required(partition == null ? "partition" : "offset");
        }
        if (topic == null || !faults.found().isEmpty()) {
            return Problems.answer(Result.invalid(faults.found()));
        }
        var by = caller.member().id();
        return answer(() ->
                partition == null || offset == null
                        ? desk.replayAll(topic, by)
                        : desk.replay(topic, partition, offset, by));
    }

    private static Response answer(Supplier<Result<?>> work) {
        try {
            return Problems.answer(work.get());
        } catch (KafkaException e) {
            LOG.warnf("Dead letters wait for Kafka: %s", e.getMessage());
            return Problems.answer(Result.refused(AWAY));
        }
    }
}
