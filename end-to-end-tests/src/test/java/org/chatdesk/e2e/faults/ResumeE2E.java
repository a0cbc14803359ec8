package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.chatdesk.client.ChatClient;
import org.chatdesk.client.Observer;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A client that went away, at whatever moment and to whatever instance, misses nothing. */
@WithFaults
class ResumeE2E {
    private static final int FRAMES = 200;
    private static final int CLIENTS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // INV-9: each frame up to 200 is the last one that some client hears on its connection.
    @Test
    void shouldShowWhatAFreshFetchShowsWhereverItWasCut(FaultWorld world) {
        Random random = Seed.random("ResumeE2E");
        Caller visitor = world.of(world.clinic()).visitor();
        Caller agent = world.of(world.clinic()).member("agent");
        UUID conversation = visitor.support();
        List<Restless> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Restless(world, i % 2 == 0 ? visitor : agent, conversation, i));
        }
        await("all are there").atMost(PATIENCE).until(() -> all(clients, ChatClient::isWelcomed));

        new Talk(visitor, agent, conversation, random).goOnUntil(FRAMES + CLIENTS);

        try {
            await("every client is as a fresh one")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        for (Restless one : clients) {
                            assertThat(one.client.state(conversation))
                                    .contains(Fresh.of(one.caller, visitor, conversation));
                        }
                    });
            assertThat(clients.stream().mapToInt(one -> one.cuts.get()).sum())
                    .isGreaterThanOrEqualTo(FRAMES);
        } finally {
            clients.forEach(one -> one.client.close());
        }
    }

    private static boolean all(List<Restless> clients, Predicate<ChatClient> what) {
        return clients.stream().map(one -> one.client).allMatch(what);
    }

    /** Loses its connection in the moment in which it hears every fortieth frame. */
    private static final class Restless implements Observer {
        private final AtomicInteger cuts = new AtomicInteger();
        private final AtomicReference<@Nullable ChatClient> self = new AtomicReference<>();
        private final UUID conversation;
        private final int turn;
        private final Caller caller;
        private final ChatClient client;
        private volatile long lastCut;

        Restless(FaultWorld world, Caller caller, UUID conversation, int turn) {
            this.conversation = conversation;
            this.turn = turn;
            this.caller = caller;
            this.client = ChatClient.start(world.client(caller, turn).with(this).with(() -> 0));
            self.set(client);
            client.follow(conversation);
        }

        @Override
        public void heard(int connection, ServerFrame frame) {
            ChatClient me = self.get();
            if (me != null
                    && frame instanceof ServerFrame.Change change
                    && change.conversation().equals(conversation)
                    && change.seq() % CLIENTS == turn
                    && change.seq() > lastCut) {
                lastCut = change.seq();
                cuts.incrementAndGet();
                me.cut();
            }
        }
    }

    // INV-10: what cannot be proven is said, and never passed over.
    @Test
    void shouldSayResyncForWhatCannotBeFilled(FaultWorld world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        for (int i = 0; i < 3; i++) {
            visitor.send(conversation, "message " + i).expect(201);
        }
        UUID foreign = world.of(world.marketplace()).visitor().support();
        String epoch = visitor.history(conversation).expect(200).json().path("epoch").asText();

        assertThat(resyncs(world, visitor, conversation, epoch, 1)).isEmpty();
        assertThat(resyncs(world, visitor, conversation, UUID.randomUUID().toString(), 1))
                .containsExactly("conv:" + conversation);
        assertThat(resyncs(world, visitor, foreign, epoch, 0)).containsExactly("conv:" + foreign);
        // Who has seen more than there is has seen something else.
        assertThat(resyncs(world, visitor, conversation, epoch, 4_000))
                .containsExactly("conv:" + conversation);
    }

    private static List<String> resyncs(
            FaultWorld world, Caller caller, UUID conversation, String epoch, long seq) {
        try (var socket = ChatSocket.silent(world.gateways().getLast(), caller.token(), Map.of())) {
            socket.say(
                    Map.of(
                            "type",
                            "hello",
                            "resume",
                            List.of(
                                    Map.of(
                                            "stream", "conv:" + conversation,
                                            "epoch", epoch,
                                            "seq", seq))));
            socket.await("welcome", _ -> true);
            // Frames are in order: what was to be said with the welcome comes before the refusal.
            socket.say(
                    Map.of(
                            "type",
                            "send",
                            "conversation",
                            UUID.randomUUID().toString(),
                            "clientMessageId",
                            UUID.randomUUID().toString(),
                            "text",
                            "To nobody"));
            socket.await("refused", _ -> true);
            return socket.heard("resync").stream()
                    .map(frame -> frame.path("stream").asText())
                    .toList();
        }
    }

    // INV-11: where history meets live there is no loss and no twin.
    @Test
    void shouldJoinAStreamOfMessagesWithoutLossOrTwin(FaultWorld world) throws Exception {
        int messages = Length.of(600, 5_000);
        Caller agent = world.of(world.clinic()).member("agent");
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        try (var recorder = new Recorder();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new AtomicInteger();
            for (int i = 0; i < 6; i++) {
                Caller author = i % 2 == 0 ? visitor : agent;
                threads.submit(() -> {
                    while (sent.incrementAndGet() <= messages) {
                        say(recorder, author, conversation);
                    }
                });
            }
            for (int i = 0; i < 20; i++) {
                int due = (i + 1) * messages / 25;
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> sent.get() >= due);
                Caller caller = i % 2 == 0 ? visitor : agent;
                recorder.client("late " + i, world.client(caller, i), Set.of())
                        .follow(conversation);
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

            Quiet.await(recorder, world.messages(), List.of(conversation));
            Facts facts = recorder.facts(world.messages(), List.of(conversation));
            assertThat(facts.stored()).hasSize(messages);
            assertThat(facts.shown()).hasSize(20);
            assertThat(Verdict.on(facts)).isEmpty();
            assertThat(recorder.resyncs()).isZero();
        }
    }

    private static void say(Recorder recorder, Caller author, UUID conversation) {
        var message = new Sent(conversation, UUID.randomUUID().toString(), "one of many");
        recorder.sent(message);
        JsonNode answer =
                author.put(
                                "/api/conversations/%s/messages/%s"
                                        .formatted(conversation, message.clientMessageId()),
                                Map.of("text", message.text()))
                        .expect(201)
                        .json();
        recorder.acked(message, answer);
    }
}
