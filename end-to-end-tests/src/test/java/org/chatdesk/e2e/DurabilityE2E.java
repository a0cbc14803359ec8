package org.chatdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatdesk.e2e.durability.Facts;
import org.chatdesk.e2e.durability.Recorder;
import org.chatdesk.e2e.durability.Sender;
import org.chatdesk.e2e.durability.Verdict;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;

/** An acknowledged message is never lost, doubled or out of order, whatever happens. */
@EndToEnd
class DurabilityE2E {
    private static final int CONVERSATIONS = 4;
    private static final int MESSAGES = 60;
    private static final int BEFORE_THE_KILL = 100;

    // INV-1, INV-2, INV-5: message-service is killed while everybody sends.
    @Test
    void shouldKeepEveryPromiseOverAKill(World world) throws Exception {
        var recorder = new Recorder();
        Caller agent = world.of(world.clinic()).member("agent");
        List<Caller> visitors =
                IntStream.range(0, CONVERSATIONS)
                        .mapToObj(_ -> world.of(world.clinic()).visitor())
                        .toList();
        List<UUID> conversations = visitors.stream().map(Caller::support).toList();
        ChatSocket watcher = recorder.watch(agent.socket());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                var conversation = conversations.get(i);
                // Two of them write into each conversation at once.
                senders.add(
                        threads.submit(
                                new Sender(recorder, visitors.get(i), conversation, MESSAGES)));
                senders.add(threads.submit(new Sender(recorder, agent, conversation, MESSAGES)));
            }
            await("some promises")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> recorder.promises() >= BEFORE_THE_KILL);
            world.system().kill9(Part.MESSAGE);
            world.system().start(Part.MESSAGE);
            for (Future<?> sender : senders) {
                sender.get();
            }
        }

        int all = CONVERSATIONS * 2 * MESSAGES;
        assertThat(recorder.promises()).isEqualTo(all);
        // INV-6 in part: what the killed process had committed but not published comes out too.
        for (UUID conversation : conversations) {
            watcher.await(
                    "message",
                    frame ->
                            frame.path("conversation").asText().equals(conversation.toString())
                                    && frame.path("seq").asLong() == MESSAGES * 2L);
        }
        Facts facts = recorder.facts(agent, conversations);
        recorder.closeSockets();
        assertThat(facts.stored()).hasSize(all);
        assertThat(Verdict.on(facts)).isEmpty();
    }

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
