package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chatdesk.client.ChatClient;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.e2e.wire.Caller;
import org.junit.jupiter.api.Test;

/** Who takes too much is stopped; who takes too little catches up; the others do not notice. */
@WithFaults
class OverloadE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** RFC 6455, 7.4.1: what a server says that failed. */
    private static final int UNEXPECTED_CONDITION = 1011;

    // INV-17: a queue with an end, a close with 4000, and nothing lost on coming back.
    @Test
    void shouldLetASlowReaderResumeWithoutLoss(FaultWorld world) throws Exception {
        Caller agent = world.of(world.clinic()).member("agent");
        List<Caller> visitors =
                IntStream.range(0, 4).mapToObj(_ -> world.of(world.clinic()).visitor()).toList();
        List<UUID> conversations = visitors.stream().map(Caller::support).toList();
        try (var recorder = new Recorder()) {
            ChatClient slow = recorder.client("slow", world.client(agent, 0), Set.of());
            conversations.forEach(slow::follow);
            await("it is there").atMost(PATIENCE).until(slow::isWelcomed);

            world.toGateway(0).stall();
            write(visitors, conversations);
            world.toGateway(0).heal();

            await("it was told to come back")
                    .atMost(PATIENCE)
                    .until(() -> recorder.closes().contains(CloseCode.RESYNC.code()));
            await("it has caught up")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        for (int i = 0; i < conversations.size(); i++) {
                            assertThat(slow.state(conversations.get(i)))
                                    .contains(
                                            Fresh.of(agent, visitors.get(i), conversations.get(i)));
                        }
                    });
        }
    }

    /** Ten megabytes: more than the system keeps for a reader, and than the gateway does. */
    private static void write(List<Caller> visitors, List<UUID> conversations) throws Exception {
        String text = "€".repeat(10_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < visitors.size(); i++) {
                Caller visitor = visitors.get(i);
                UUID conversation = conversations.get(i);
                all.add(
                        threads.submit(() -> {
                            for (int sent = 0; sent < 80; sent++) {
                                visitor.send(conversation, text).expect(201);
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    // INV-18: everybody is cut off in the same moment, and everybody is back within 30 s.
    @Test
    void shouldTakeEverybodyBackAfterACommonCut(FaultWorld world) {
        int sockets = Length.of(300, 1_000);
        int people = sockets / 10;
        Queue<Caller> callers = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < people; i++) {
                threads.submit(() -> callers.add(world.of(world.clinic()).visitor()));
            }
        }
        List<Caller> visitors = List.copyOf(callers);
        assertThat(visitors).hasSize(people);
        List<UUID> conversations = visitors.stream().map(Caller::support).toList();
        for (int i = 0; i < people; i++) {
            visitors.get(i).send(conversations.get(i), "before").expect(201);
        }
        try (var recorder = new Recorder();
                var pools = Pools.watch(world)) {
            List<ChatClient> clients = new ArrayList<>();
            for (int i = 0; i < sockets; i++) {
                Caller visitor = visitors.get(i % people);
                var settings = world.client(visitor, i).with(Math::random);
                ChatClient client = recorder.client("socket " + i, settings, Set.of());
                client.follow(conversations.get(i % people));
                clients.add(client);
            }
            await("everybody is there and shows what was said")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> everybodyIsUpToDate(clients, conversations));
            assertThat(recorder.serverErrors()).isEmpty();

            long begin = System.nanoTime();
            world.toGateway(0).cut();
            world.toGateway(1).cut();
            await("everybody has noticed")
                    .atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> recorder.closes().size() >= sockets);
            await("everybody is back")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> everybodyIsUpToDate(clients, conversations));

            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.printf(
                    "INV-18: %d sockets were back after %d ms; %d had to try again; pools: %s%n",
                    sockets, millis, recorder.closes().size() - sockets, pools.most());
            assertThat(millis).isLessThan(30_000);
            assertThat(recorder.resyncs()).isZero();
            assertThat(recorder.serverErrors()).isEmpty();
            assertThat(recorder.closes()).doesNotContain(UNEXPECTED_CONDITION);
            assertThat(pools.beyondBounds()).isEmpty();
        }
    }

    private static boolean everybodyIsUpToDate(List<ChatClient> clients, List<UUID> conversations) {
        for (int i = 0; i < clients.size(); i++) {
            ChatClient client = clients.get(i);
            var state = client.state(conversations.get(i % conversations.size()));
            if (!client.isWelcomed() || state.isEmpty() || state.get().messages().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
