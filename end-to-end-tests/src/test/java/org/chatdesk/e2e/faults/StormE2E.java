package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.chatdesk.client.ChatClient;
import org.chatdesk.e2e.wire.Caller;
import org.junit.jupiter.api.Test;

/**
 * INV-1, INV-5, INV-6, INV-9, INV-12 while parts are killed, frozen and cut off from each other, by
 * a plan that the seed repeats.
 */
@WithFaults
class StormE2E {
    private static final int CONVERSATIONS = 3;
    private static final int FAULTS = Length.of(8, 60);

    @Test
    void shouldKeepEveryPromiseInAStorm(FaultWorld world) throws Exception {
        var plan = Plan.of(Seed.random("StormE2E"), FAULTS);
        Caller agent = world.of(world.clinic()).member("agent");
        Caller stranger = world.of(world.marketplace()).member("agent");
        List<Caller> visitors = new ArrayList<>();
        List<UUID> conversations = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            visitors.add(world.of(world.clinic()).visitor());
            conversations.add(visitors.get(i).support());
        }
        try (var recorder = new Recorder();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            recorder.client("stranger", world.client(stranger, 0), Set.copyOf(conversations));
            ChatClient colleague = recorder.client("agent", world.client(agent, 1), Set.of());
            var isOver = new AtomicBoolean();
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                UUID own = conversations.get(i);
                colleague.follow(own);
                ChatClient visitor =
                        recorder.client("visitor " + i, world.client(visitors.get(i), i), Set.of());
                visitor.follow(own);
                senders.add(keepSending(threads, isOver, new Sender(recorder, visitor, own, 1)));
                senders.add(keepSending(threads, isOver, new Sender(recorder, colleague, own, 1)));
            }
            try {
                plan.runIn(world);
            } finally {
                isOver.set(true);
            }
            for (Future<?> sender : senders) {
                sender.get();
            }

            Quiet.await(recorder, world.messages(), conversations);
            Facts facts = recorder.facts(world.messages(), conversations);
            System.out.printf(
                    "StormE2E: %d promises over %d faults; connections ended with %s; %d began anew%n",
                    recorder.promises(), FAULTS, recorder.closes(), recorder.resyncs());
            assertThat(facts.acked()).hasSizeGreaterThan(FAULTS);
            assertThat(Verdict.on(facts)).isEmpty();
        }
    }

    private static Future<?> keepSending(
            ExecutorService threads, AtomicBoolean isOver, Sender sender) {
        return threads.submit(() -> {
            while (!isOver.get()) {
                sender.run();
                LockSupport.parkNanos(20_000_000); // Fifty a second are enough of a stream.
            }
        });
    }
}
