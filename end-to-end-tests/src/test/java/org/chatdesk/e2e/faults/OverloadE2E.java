package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.chatdesk.client.ChatClient;
import org.chatdesk.client.Line;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.e2e.wire.Caller;
import org.junit.jupiter.api.Test;

/** Who takes too much is stopped; who takes too little catches up; the others do not notice. */
@FaultTest
class OverloadE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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

    // INV-16: a flood is closed with 4429, again and again, and the others go on.
    @Test
    void shouldCloseAFloodAndServeTheOthers(FaultWorld world) throws Exception {
        Duration time = Length.of(Duration.ofSeconds(10), Duration.ofSeconds(60));
        Caller flooder = world.of(world.clinic()).visitor();
        List<Integer> closes = new ArrayList<>();
        try (var recorder = new Recorder();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long end = System.nanoTime() + time.toNanos();
            Future<?> flood = threads.submit(() -> flood(world, flooder, end, closes));
            List<Future<List<Long>>> others = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Caller visitor = world.of(world.clinic()).visitor();
                ChatClient client =
                        recorder.client("other " + i, world.client(visitor, i), Set.of());
                UUID conversation = visitor.support();
                others.add(threads.submit(() -> latencies(client, conversation, end)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : others) {
                all.addAll(one.get());
            }
            flood.get();

            all.sort(Long::compare);
            long p99 = all.get(all.size() * 99 / 100);
            System.out.printf(
                    "INV-16: during a flood p99 of %d acks was %d ms; the flood was closed %d times%n",
                    all.size(), p99, closes.size());
            assertThat(closes).contains(CloseCode.TOO_FAST.code());
            assertThat(closes).isSubsetOf(CloseCode.TOO_FAST.code(), Line.BROKEN);
            // The bound of the invariant is for a machine of its own; this says that they live.
            assertThat(p99).isLessThan(5_000);
        }
    }

    private static void flood(FaultWorld world, Caller flooder, long end, List<Integer> closes) {
        String frame = "{\"type\":\"typing\",\"conversation\":\"%s\",\"active\":true}";
        String text = frame.formatted(UUID.randomUUID());
        while (System.nanoTime() < end) {
            var closed = new CompletableFuture<Integer>();
            Line line =
                    Line.open(
                                    HTTP,
                                    world.origins().getFirst(),
                                    flooder.token(),
                                    Map.of(),
                                    new Deaf(closed))
                            .join();
            line.say("{\"type\":\"hello\",\"resume\":[]}");
            while (!closed.isDone() && System.nanoTime() < end) {
                line.say(text).join();
            }
            if (closed.isDone()) {
                closes.add(closed.join());
            }
            line.abort();
        }
    }

    private record Deaf(CompletableFuture<Integer> closed) implements Line.Ear {
        @Override
        public void text(String text) {
            // A flood does not listen.
        }

        @Override
        public void closed(int code) {
            closed.complete(code);
        }
    }

    /** Of acks, in milliseconds. */
    private static List<Long> latencies(ChatClient client, UUID conversation, long end)
            throws Exception {
        List<Long> passed = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            client.send(conversation, UUID.randomUUID().toString(), "Is anybody there?")
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            passed.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200)); // A person's pace.
        }
        return passed;
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
        try (var recorder = new Recorder()) {
            List<ChatClient> clients = new ArrayList<>();
            for (int i = 0; i < sockets; i++) {
                Caller visitor = visitors.get(i % people);
                var settings = world.client(visitor, i).with(Math::random);
                clients.add(recorder.client("socket " + i, settings, Set.of()));
            }
            await("everybody is there")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> clients.stream().allMatch(ChatClient::isWelcomed));

            long begin = System.nanoTime();
            world.toGateway(0).cut();
            world.toGateway(1).cut();
            await("everybody has noticed")
                    .atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> recorder.closes().size() >= sockets);
            await("everybody is back")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> clients.stream().allMatch(ChatClient::isWelcomed));

            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.printf(
                    "INV-18: %d sockets were back after %d ms; %d had to try again%n",
                    sockets, millis, recorder.closes().size() - sockets);
            assertThat(recorder.resyncs()).isZero();
        }
    }
}
