package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.chatdesk.client.ChatClient;
import org.chatdesk.client.Line;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;

/**
 * INV-16: one socket sends as fast as it can. It is closed with 4429, again and again; memory stays
 * free, and the others do not notice. What is too big is closed with 4413 all the while.
 */
@WithFaults
class FloodE2E {
    private static final Duration TIME = Length.of(Duration.ofSeconds(20), Duration.ofSeconds(60));
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OTHERS = 12;
    private static final int WARM_UP = 30;

    /** For the others' p99. */
    private static final long BOUND_MILLIS = 500;

    private static final double FULLEST_HEAP = 0.8;

    /** What is read (64 KiB), and what is not even read. */
    private static final List<Integer> TOO_BIG = List.of(17, 40, 63);

    private static final List<Integer> FAR_TOO_BIG = List.of(100, 1_000);

    /** Characters of a fragment; the last for one piece. */
    private static final List<Integer> PARTS = List.of(1_000, 16_000, 10_000_000);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Somebody who only talks, and their conversation. */
    private record Other(ChatClient client, UUID conversation) {}

    @Test
    void shouldCloseAFloodAndServeTheOthers(FaultWorld world) throws Exception {
        Caller flooder = world.of(world.clinic()).visitor();
        Caller clumsy = world.of(world.clinic()).visitor();
        Queue<Integer> closes = new ConcurrentLinkedQueue<>();
        var isOver = new AtomicBoolean();
        try (var recorder = new Recorder();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Other> others = others(world, recorder);
            for (Other other : others) {
                latencies(other, System.nanoTime(), WARM_UP);
            }
            long calm = p99(together(threads, others, CALM));
            Future<?> flood = threads.submit(() -> flood(world, flooder, isOver, closes));
            var tooBig = threads.submit(() -> tooBig(world, clumsy, isOver, TOO_BIG));
            var farTooBig = threads.submit(() -> tooBig(world, clumsy, isOver, FAR_TOO_BIG));
            List<Long> all = new ArrayList<>();
            double gateway;
            double messages;
            try {
                all = together(threads, others, TIME);
                // While it goes on, but when nobody is measured: looking stops a service.
                gateway = Heap.liveShare(world, Part.GATEWAY);
                messages = Heap.liveShare(world, Part.MESSAGE);
            } finally {
                isOver.set(true);
            }
            flood.get();

            long p99 = p99(all);
            System.out.printf(
                    "INV-16: p99 of %d acks was %d ms during a flood and %d ms before; the flood"
                            + " was closed %d times, the too big ones %d times; live heap of the"
                            + " gateway %.0f %%, of message-service %.0f %%%n",
                    all.size(),
                    p99,
                    calm,
                    closes.size(),
                    tooBig.get().size(),
                    gateway * 100,
                    messages * 100);
            assertThat(closes).contains(CloseCode.TOO_FAST.code());
            assertThat(closes).isSubsetOf(CloseCode.TOO_FAST.code(), Line.BROKEN);
            assertThat(tooBig.get()).isNotEmpty().containsOnly(CloseCode.TOO_BIG.code());
            System.out.printf("INV-16: far too big: %s%n", Set.copyOf(farTooBig.get()));
            // Who still writes when the line is closed may not hear why.
            assertThat(farTooBig.get())
                    .contains(CloseCode.TOO_BIG.code())
                    .isSubsetOf(CloseCode.TOO_BIG.code(), Line.BROKEN);
            assertThat(gateway).isLessThan(FULLEST_HEAP);
            assertThat(messages).isLessThan(FULLEST_HEAP);
            // A machine that is too busy for that without a flood can only say what the flood adds.
            assertThat(p99).isLessThan(Math.max(BOUND_MILLIS, 2 * calm));
        }
    }

    private static List<Other> others(FaultWorld world, Recorder recorder) {
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            Caller visitor = world.of(world.clinic()).visitor();
            var client = recorder.client("other " + i, world.client(visitor, i), Set.of());
            others.add(new Other(client, visitor.support()));
        }
        return others;
    }

    private static long p99(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() * 99 / 100);
    }

    private static List<Long> together(ExecutorService threads, List<Other> others, Duration time)
            throws Exception {
        long end = System.nanoTime() + time.toNanos();
        var talking =
                others.stream()
                        .map(other -> threads.submit(() -> latencies(other, end, 0)))
                        .toList();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : talking) {
            all.addAll(one.get());
        }
        return all;
    }

    /** Of acks, in milliseconds: until then, but so many at least. */
    private static List<Long> latencies(Other other, long end, int atLeast) throws Exception {
        List<Long> passed = new ArrayList<>();
        while (System.nanoTime() < end || passed.size() < atLeast) {
            long begin = System.nanoTime();
            other.client()
                    .send(other.conversation(), UUID.randomUUID().toString(), "Is anybody there?")
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            passed.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100)); // Fast for a person.
        }
        return passed;
    }

    private static void flood(
            FaultWorld world, Caller flooder, AtomicBoolean isOver, Queue<Integer> closes) {
        String frame = "{\"type\":\"typing\",\"conversation\":\"%s\",\"active\":true}";
        String text = frame.formatted(UUID.randomUUID());
        while (!isOver.get()) {
            var closed = new CompletableFuture<Integer>();
            String origin = world.origins().getFirst();
            Line line = Line.open(HTTP, origin, flooder.token(), Map.of(), new Deaf(closed)).join();
            line.say("{\"type\":\"hello\",\"resume\":[]}");
            while (!closed.isDone() && !isOver.get()) {
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

    /** One after another, of each size in one piece and in many. */
    private static List<Integer> tooBig(
            FaultWorld world, Caller clumsy, AtomicBoolean isOver, List<Integer> kilobytes) {
        List<Integer> closes = new ArrayList<>();
        while (!isOver.get()) {
            for (int size : kilobytes) {
                for (int part : PARTS) {
                    closes.add(sayTooMuch(world, clumsy, size, part));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200)); // No flood itself.
                }
            }
        }
        return closes;
    }

    private static int sayTooMuch(FaultWorld world, Caller clumsy, int kilobytes, int part) {
        String text = "{\"type\":\"typing\",\"padding\":\"%s\"}";
        try (ChatSocket socket = ChatSocket.open(world.origins().getLast(), clumsy.token())) {
            socket.sayInParts(text.formatted("x".repeat(kilobytes * 1024)), part);
            return socket.awaitClose(PATIENCE);
        }
    }
}
