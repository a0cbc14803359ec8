package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.chatdesk.client.ChatClient;
import org.chatdesk.client.ClientSettings;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.junit.jupiter.api.Test;

/** INV-4: a restored backup changes the epoch: clients reload, no vanished message is shown. */
@WithFaults
class RestoreE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEPT = 5;
    private static final int VANISHED = 4;
    private static final int AFTERWARDS = 6;

    @Test
    void shouldShowNobodyWhatHasVanished(FaultWorld world) throws Exception {
        Caller visitor = world.of(world.clinic()).visitor();
        Caller agent = world.of(world.clinic()).member("agent");
        UUID conversation = visitor.support();
        try (var recorder = new Recorder()) {
            // Some stay connected all the time, others are away while it happens.
            var stayed = recorder.client("visitor", direct(world, visitor, 0), Set.of());
            var colleague = recorder.client("agent", direct(world, agent, 1), Set.of());
            var away = recorder.client("visitor's phone", world.client(visitor, 0), Set.of());
            var away2 = recorder.client("agent's phone", world.client(agent, 1), Set.of());
            List<ChatClient> all = List.of(stayed, colleague, away, away2);
            all.forEach(client -> client.follow(conversation));
            say(recorder, List.of(stayed, colleague), conversation, KEPT);
            awaitShown(all, conversation, KEPT);

            Backup backup = Backup.take(world.system());
            say(recorder, List.of(stayed, colleague), conversation, VANISHED);
            awaitShown(all, conversation, KEPT + VANISHED);
            List<Acked> vanished = recorder.facts(world.messages(), List.of()).acked();
            vanished = vanished.subList(KEPT, vanished.size());
            String epoch = epoch(world, agent);
            leave(world);
            Facts before = recorder.facts(world.messages(), List.of(conversation));
            // They come back before the store does: the gateways know no better than they do.
            backup.restore(() -> comeBack(world));

            say(recorder, List.of(away, colleague, stayed), conversation, AFTERWARDS);
            Quiet.await(recorder, world.messages(), List.of(conversation));
            Facts facts = recorder.facts(world.messages(), List.of(conversation));
            assertThat(facts.stored()).hasSize(KEPT + AFTERWARDS);
            assertThat(facts.shown()).hasSize(all.size());
            assertThat(Verdict.on(since(before, facts, vanished))).isEmpty();
            // No connection went on under another history.
            assertThat(Verdict.on(facts)).noneMatch(wrong -> wrong.contains("came after number"));
            assertThat(recorder.resyncs()).isGreaterThanOrEqualTo(all.size());
            for (ChatClient client : all) {
                assertThat(client.state(conversation))
                        .contains(Fresh.of(agent, visitor, conversation));
            }
            assertThat(epoch(world, agent)).isNotEqualTo(epoch);
            assertThat(agent.get("/api/admin/chats/" + conversation).expect(200).body())
                    .doesNotContain(text(KEPT + 1));
        }
    }

    private static ClientSettings direct(FaultWorld world, Caller caller, int gateway) {
        return ClientSettings.of(List.of(world.gateways().get(gateway)), caller.token());
    }

    private static void leave(FaultWorld world) {
        world.toGateway(0).refuse();
        world.toGateway(1).refuse();
    }

    private static void comeBack(FaultWorld world) {
        world.toGateway(0).heal();
        world.toGateway(1).heal();
    }

    /** What a gateway tells somebody who comes now. */
    private static String epoch(FaultWorld world, Caller agent) {
        try (var socket = ChatSocket.silent(world.gateways().getFirst(), agent.token(), Map.of())) {
            return socket.hello().path("epoch").asText();
        }
    }

    private static void say(
            Recorder recorder, List<ChatClient> writers, UUID conversation, int count)
            throws Exception {
        for (int i = 0; i < count; i++) {
            String text = text(recorder.promises() + 1);
            var message = new Sent(conversation, UUID.randomUUID().toString(), text);
            recorder.sent(message);
            recorder.acked(
                    message,
                    writers.get(i % writers.size())
                            .send(conversation, message.clientMessageId(), text)
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }

    private static String text(int number) {
        return "said as number " + number + ".";
    }

    private static void awaitShown(List<ChatClient> clients, UUID conversation, int messages) {
        await("all show " + messages)
                .atMost(PATIENCE)
                .until(() ->
                        clients.stream()
                                .allMatch(client ->
                                        client.state(conversation)
                                                .filter(it -> it.messages().size() == messages)
                                                .isPresent()));
    }

    /** What was promised and did not vanish; and what was heard since. */
    private static Facts since(Facts before, Facts all, List<Acked> vanished) {
        return new Facts(
                all.sent(),
                all.acked().stream().filter(promise -> !vanished.contains(promise)).toList(),
                all.stored(),
                all.heard().stream().skip(before.heard().size()).toList(),
                all.shown(),
                all.forbidden());
    }
}
