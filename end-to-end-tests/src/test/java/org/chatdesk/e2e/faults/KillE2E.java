package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatdesk.client.ChatClient;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.runner.settings.Part;
import org.junit.jupiter.api.Test;

/** INV-1, INV-2, INV-5, INV-12: message-service dies again and again. */
@WithFaults
class KillE2E {
    private static final int CONVERSATIONS = 4;
    private static final int SENDERS = CONVERSATIONS * 2;
    private static final int SENDS = Length.of(2_000, 10_000);
    private static final int KILLS = Length.of(5, 20);

    @Test
    void shouldKeepEveryPromiseOverKills(FaultWorld world) throws Exception {
        Random random = Seed.random("KillE2E");
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
            conversations.forEach(colleague::follow);
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                UUID own = conversations.get(i);
                Set<UUID> others = others(conversations, own);
                ChatClient visitor =
                        recorder.client("visitor " + i, world.client(visitors.get(i), i), others);
                visitor.follow(own);
                // Two of them write into each conversation at once.
                for (ChatClient client : List.of(visitor, colleague)) {
                    senders.add(threads.submit(new Sender(recorder, client, own, SENDS / SENDERS)));
                }
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int after = kill * SENDS / (KILLS + 1) + random.nextInt(SENDS / KILLS / 4);
                await("promise " + after)
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(3))
                        .until(() -> recorder.promises() >= after);
                world.system().kill9(Part.MESSAGE);
                world.system().start(Part.MESSAGE);
            }
            for (Future<?> sender : senders) {
                sender.get();
            }

            assertThat(recorder.promises()).isEqualTo(SENDS);
            Quiet.await(recorder, world.messages(), conversations);
            Facts facts = recorder.facts(world.messages(), conversations);
            assertThat(facts.stored()).hasSize(SENDS);
            assertThat(Verdict.on(facts)).isEmpty();
        }
    }

    private static Set<UUID> others(List<UUID> all, UUID own) {
        return Set.copyOf(all.stream().filter(one -> !one.equals(own)).toList());
    }
}
