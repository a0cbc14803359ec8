package org.chatdesk.message.search.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.message.search.SearchMessages.Answer;
import org.chatdesk.message.search.domain.FileHit;
import org.chatdesk.message.search.domain.Found;
import org.chatdesk.message.search.domain.Question;
import org.chatdesk.message.search.domain.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A message that was found; history loads around its {@code seq}.
 *
 * @param file that it was found by, if it was one
 */
record FoundView(
        UUID conversation,
        UUID message,
        long seq,
        @Nullable UUID senderId,
        SenderRole senderRole,
        String senderName,
        Instant createdAt,
        Snippet snippet,
        @Nullable FileHit file) {

    /** Newest first; {@code next} is what to give as {@code before}, or null. */
    record PageView(List<FoundView> found, @Nullable UUID next) {
        static PageView of(Answer answer) {
            var found = answer.found();
            return new PageView(
                    found.stream().map(one -> FoundView.of(one, answer.question())).toList(),
                    answer.more() ? found.getLast().message() : null);
        }
    }

    private static FoundView of(Found found, Question question) {
        return new FoundView(
                found.conversation(),
                found.message(),
                found.seq(),
                found.senderId(),
                found.senderRole(),
                found.senderName(),
                found.createdAt(),
                Snippet.of(found.content(), question),
                FileHit.of(found.content(), found.files(), question).orElse(null));
    }
}
