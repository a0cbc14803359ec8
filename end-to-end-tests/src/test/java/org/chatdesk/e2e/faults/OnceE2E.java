package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatdesk.client.ChatClient;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.Edge;
import org.junit.jupiter.api.Test;

/** INV-7: the same message many times at once through two gateways is one message. */
@WithFaults
class OnceE2E {
    private static final int TIMES = 50;

    @Test
    void shouldStoreOneOfManyRepetitionsThroughBothGateways(FaultWorld world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String id = UUID.randomUUID().toString();
        String path = "/api/conversations/%s/messages/%s".formatted(conversation, id);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Caller through = through(world, visitor, i);
            calls.add(() -> through.put(path, Map.of("text", "Again and again")));
        }
        List<Answer> answers = together(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
        assertThat(Fresh.messages(visitor, conversation)).hasSize(1);
    }

    @Test
    void shouldAcknowledgeTheSameToSocketsOfBothGateways(FaultWorld world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String id = UUID.randomUUID().toString();
        try (var recorder = new Recorder()) {
            List<Callable<ServerFrame.Ack>> sends = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ChatClient client =
                        recorder.client("device " + i, world.client(visitor, i), Set.of());
                sends.add(() -> client.send(conversation, id, "From each device").join());
            }

            List<ServerFrame.Ack> acks = together(sends);

            assertThat(acks).extracting(ServerFrame.Ack::id).containsOnly(acks.getFirst().id());
            assertThat(acks).extracting(ServerFrame.Ack::seq).containsOnly(1L);
            assertThat(Fresh.messages(visitor, conversation)).hasSize(1);
        }
    }

    @Test
    void shouldMakeOneConversationOfFirstCallsAtBothGateways(FaultWorld world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Caller through = through(world, visitor, i);
            calls.add(() -> through.post("/api/widget/conversations", Map.of()));
        }

        List<Answer> answers = together(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers.stream().map(answer -> answer.json().path("id").asText()))
                .containsOnly(visitor.support().toString());
    }

    private static Caller through(FaultWorld world, Caller caller, int turn) {
        return new Edge(world.gateways().get(turn % 2)).as(caller.token());
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(calls)) {
                done.add(Objects.requireNonNull(one.get()));
            }
            return done;
        }
    }
}
