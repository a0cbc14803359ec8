package org.chatdesk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private final Questions questions = new Questions(() -> 1);

    @Test
    void shouldSendThoseOfAConversationOneAfterAnother() {
        ask("a", ONE);
        ask("b", ONE);
        ask("c", OTHER);

        assertThat(questions.due(NOW)).containsExactly(send("a", ONE), send("c", OTHER));
        assertThat(questions.due(NOW)).isEmpty();

        questions.answered("a", ack("a"));
        assertThat(questions.due(NOW)).containsExactly(send("b", ONE));
    }

    @Test
    void shouldAskAgainOnAFreshConnectionAndWhenNothingIsAnswered() {
        ask("a", ONE);
        questions.due(NOW);
        assertThat(questions.due(NOW.plusSeconds(9))).isEmpty();
        assertThat(questions.due(NOW.plusSeconds(10))).containsExactly(send("a", ONE));

        questions.askAllAgain();
        assertThat(questions.due(NOW.plusSeconds(10))).containsExactly(send("a", ONE));
    }

    @Test
    void shouldKeepWhatWasRefusedForNow() {
        var answer = ask("a", ONE);
        questions.due(NOW);
        questions.refused("a", refusal("service.unavailable"), NOW);

        assertThat(answer).isNotDone();
        assertThat(questions.due(NOW)).isEmpty();
        assertThat(questions.due(NOW.plusMillis(500))).containsExactly(send("a", ONE));
    }

    @Test
    void shouldTellARefusalThatWillNotPass() {
        var answer = ask("a", ONE);
        questions.refused("a", refusal("conversation.frozen"), NOW);

        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("conversation.frozen");
        assertThat(questions.unanswered()).isZero();
    }

    @Test
    void shouldTakeTheSameQuestionOnce() {
        assertThat(ask("a", ONE)).isSameAs(ask("a", ONE));
        assertThat(questions.unanswered()).isEqualTo(1);
    }

    private CompletableFuture<ServerFrame> ask(String key, UUID to) {
        return questions.ask(key, to, send(key, to));
    }

    private static ClientFrame send(String id, UUID conversation) {
        return new ClientFrame.Send(conversation, id, null, "Hello", null, null);
    }

    private static ServerFrame ack(String id) {
        return new ServerFrame.Ack(id, new UUID(1, 1), 1, NOW);
    }

    private static ServerFrame.Refused refusal(String code) {
        return new ServerFrame.Refused("a", code, "Not now.");
    }
}
