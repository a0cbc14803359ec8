package org.chatdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** One message is one message, however often it comes; what happens in failures is in faults. */
@EndToEnd
class DurabilityE2E {
    // INV-7: the same message many times at once is one message.
    @Test
    void shouldStoreOneOfManyRepetitions(World world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String path =
                "/api/conversations/%s/messages/%s".formatted(conversation, UUID.randomUUID());

        List<Answer> answers =
                together(50, () -> visitor.put(path, Map.of("text", "Again and again")));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
        assertThat(visitor.history(conversation).expect(200).json().path("messages")).hasSize(1);
    }

    // INV-11: a page never holds what is above its head, or the client shows it twice.
    @Test
    void shouldNeverShowAPageBeyondItsHead(World world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending =
                    threads.submit(() -> {
                        for (int i = 0; i < 150; i++) {
                            visitor.send(conversation, "message " + i).expect(201);
                        }
                    });
            while (!sending.isDone()) {
                JsonNode page = visitor.history(conversation).expect(200).json();
                assertThat(page.path("messages"))
                        .allSatisfy(message ->
                                assertThat(message.path("seq").asLong())
                                        .isLessThanOrEqualTo(page.path("head").asLong()));
            }
            sending.get();
        }
    }

    // INV-7: many first calls at once make one conversation.
    @Test
    void shouldMakeOneConversationOfManyFirstCalls(World world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();

        List<Answer> answers =
                together(20, () -> visitor.post("/api/widget/conversations", Map.of()));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers.stream().map(answer -> answer.json().path("id").asText()))
                .containsOnly(visitor.support().toString());
    }

    private static List<Answer> together(int times, Callable<Answer> call)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> call).limit(times).toList()).stream()
                    .map(DurabilityE2E::done)
                    .toList();
        }
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
