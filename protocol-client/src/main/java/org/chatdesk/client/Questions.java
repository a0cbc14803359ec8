package org.chatdesk.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;

/**
 * What was asked and not answered yet: sends, edits and removals. Those of a conversation go one
 * after another, so that they arrive in order; asking again is harmless because the server knows
 * their ids. Not thread-safe.
 */
final class Questions {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Set<String> PASSING =
            Set.of("service.unavailable", "request.too-many", "token.invalid", "token.revoked");

    private final Map<String, Question> open = new LinkedHashMap<>();
    private final DoubleSupplier random;

    Questions(DoubleSupplier random) {
        this.random = random;
    }

    private static final class Question {
        private final UUID conversation;
        private final ClientFrame frame;
        private final CompletableFuture<ServerFrame> answer = new CompletableFuture<>();
        private Instant due = Instant.MIN;
        private int refusals;

        Question(UUID conversation, ClientFrame frame) {
            this.conversation = conversation;
            this.frame = frame;
        }
    }

    /** The same key asked twice is one question. */
    CompletableFuture<ServerFrame> ask(String key, UUID conversation, ClientFrame frame) {
        return open.computeIfAbsent(key, _ -> new Question(conversation, frame)).answer;
    }

    /** What is to be said now: the first question of each conversation, if it is due. */
    List<ClientFrame> due(Instant now) {
        var frames = new ArrayList<ClientFrame>();
        var busy = new HashSet<UUID>();
        for (var question : open.values()) {
            if (busy.add(question.conversation) && !question.due.isAfter(now)) {
                question.due = now.plus(ANSWER_WITHIN);
                frames.add(question.frame);
            }
        }
        return frames;
    }

    /** A fresh connection knows nothing of what was said on another. */
    void askAllAgain() {
        open.values().forEach(question -> question.due = Instant.MIN);
    }

    void answered(String key, ServerFrame answer) {
        var question = open.remove(key);
        if (question != null) {
            question.answer.complete(answer);
        }
    }

    void refused(String key, ServerFrame.Refused refused, Instant now) {
        var question = open.get(key);
        if (question == null) {
            return;
        }
        if (PASSING.contains(refused.code())) {
            question.due = now.plus(Backoff.after(question.refusals++, random.getAsDouble()));
        } else {
            open.remove(key);
            question.answer.completeExceptionally(new RefusedException(refused));
        }
    }

    int unanswered() {
        return open.size();
    }
}
