package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatdesk.client.ChatClient;
import org.chatdesk.e2e.wire.Caller;
import org.junit.jupiter.api.Test;

/** INV-6: who begins first and commits last is not passed over. */
@WithFaults
class LateCommitE2E {
    /** Some of them are written by another writer than the one that has to wait. */
    private static final int CONVERSATIONS = 10;

    @Test
    void shouldTellOfATransactionThatBeganEarlierAndCommitsLater(FaultWorld world)
            throws Exception {
        Caller agent = world.of(world.clinic()).member("agent");
        List<Caller> visitors = new ArrayList<>();
        List<UUID> conversations = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            visitors.add(world.of(world.clinic()).visitor());
            conversations.add(visitors.get(i).support());
        }
        try (var recorder = new Recorder();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ChatClient reader = recorder.client("agent", world.client(agent, 0), Set.of());
            conversations.forEach(reader::follow);
            List<Sender> senders = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                ChatClient visitor =
                        recorder.client("visitor " + i, world.client(visitors.get(i), i), Set.of());
                visitor.follow(conversations.get(i));
                senders.add(new Sender(recorder, visitor, conversations.get(i), 1));
            }
            senders.getFirst().run();

            Future<?> early;
            List<Future<?>> late = new ArrayList<>();
            try (var _ = world.messages().lock(conversations.getFirst())) {
                early = threads.submit(senders.getFirst());
                senders.stream().skip(1).forEach(sender -> late.add(threads.submit(sender)));
                await("somebody was faster")
                        .atMost(Duration.ofSeconds(8))
                        .until(() -> late.stream().anyMatch(Future::isDone));
                assertThat(early).isNotDone();
            }
            early.get();
            for (Future<?> one : late) {
                one.get();
            }

            Quiet.await(recorder, world.messages(), conversations);
            Facts facts = recorder.facts(world.messages(), conversations);
            assertThat(facts.stored()).hasSize(CONVERSATIONS + 1);
            assertThat(Verdict.on(facts)).isEmpty();
        }
    }
}
