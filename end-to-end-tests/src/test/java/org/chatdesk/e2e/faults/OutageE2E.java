package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chatdesk.client.ChatClient;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;

/** INV-39: what everything stands on goes away for a while. */
@WithFaults
class OutageE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldAcknowledgeWithoutKafkaAndDeliverAfterwards(FaultWorld world) throws Exception {
        Duration time = Length.of(Duration.ofSeconds(15), Duration.ofSeconds(60));
        Caller agent = world.of(world.clinic()).member("agent");
        List<Caller> visitors = new ArrayList<>();
        List<UUID> conversations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            visitors.add(world.of(world.clinic()).visitor());
            conversations.add(visitors.get(i).support());
        }
        try (var recorder = new Recorder()) {
            ChatClient reader = recorder.client("agent", world.client(agent, 1), Set.of());
            conversations.forEach(reader::follow);
            List<ChatClient> writers = new ArrayList<>();
            for (int i = 0; i < visitors.size(); i++) {
                ChatClient writer =
                        recorder.client("visitor " + i, world.client(visitors.get(i), i), Set.of());
                writer.follow(conversations.get(i));
                writers.add(writer);
            }
            say(recorder, writers, conversations, "with Kafka");

            world.system().stop(Part.KAFKA);
            long end = System.nanoTime() + time.toNanos();
            int times = 0;
            while (System.nanoTime() < end) {
                say(recorder, writers, conversations, "without Kafka " + times++);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250)); // A person's pace.
            }
            world.system().start(Part.KAFKA);
            say(recorder, writers, conversations, "with Kafka again");

            Quiet.await(recorder, world.messages(), conversations);
            assertThat(recorder.promises()).isEqualTo((times + 2) * writers.size());
            assertThat(Verdict.on(recorder.facts(world.messages(), conversations))).isEmpty();
            awaitInTheInbox(agent, conversations);
        }
    }

    private static void say(
            Recorder recorder, List<ChatClient> writers, List<UUID> conversations, String text)
            throws Exception {
        for (int i = 0; i < writers.size(); i++) {
            var message = new Sent(conversations.get(i), UUID.randomUUID().toString(), text);
            recorder.sent(message);
            ServerFrame.Ack ack =
                    writers.get(i)
                            .send(message.conversation(), message.clientMessageId(), text)
                            .get(10, TimeUnit.SECONDS);
            recorder.acked(message, ack);
        }
    }

    /** Also the other services have heard of it. */
    private static void awaitInTheInbox(Caller agent, List<UUID> conversations) {
        for (UUID conversation : conversations) {
            await("the inbox knows " + conversation)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() ->
                            agent.get("/api/admin/chats/" + conversation)
                                    .body()
                                    .contains("with Kafka again"));
        }
    }

    @Test
    void shouldAnswer503WithoutPostgresAndRecover(FaultWorld world) {
        Duration time = Length.of(Duration.ofSeconds(8), Duration.ofSeconds(20));
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        visitor.send(conversation, "before").expect(201);

        world.system().stop(Part.POSTGRES);
        long end = System.nanoTime() + time.toNanos();
        List<Answer> meanwhile = new ArrayList<>();
        while (System.nanoTime() < end) {
            meanwhile.add(visitor.send(conversation, "meanwhile"));
            meanwhile.add(visitor.history(conversation));
        }
        world.system().start(Part.POSTGRES);
        long back = System.nanoTime();

        assertThat(meanwhile).isNotEmpty();
        assertThat(meanwhile)
                .allSatisfy(answer -> {
                    answer.expectProblem(503, "service.unavailable");
                    assertThat(answer.retryAfter()).as(answer.call()).isNotEmpty();
                });
        await("it takes messages again")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> visitor.send(conversation, "after").status() == 201);
        System.out.printf(
                "INV-39: messages are taken %d ms after PostgreSQL is back%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back));
        // Nothing that was refused is there.
        assertThat(Fresh.messages(visitor, conversation))
                .extracting(message -> message.path("content").asText())
                .containsExactly("before", "after");
        // The others have recovered, too, and the sign-in provider.
        await("people come in again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(world.of(world.clinic()).visitor().support()).isNotNull();
                    assertThat(world.of(world.clinic()).member("agent").token()).isNotEmpty();
                });
    }
}
