package org.chatdesk.gateway.poll.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.gateway.poll.domain.Poll;
import org.chatdesk.gateway.poll.domain.PollBounds;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.jspecify.annotations.Nullable;

/** A hello that waits. {@code waitMs} is 25 s unless said. */
record PollRequest(
        @Size(max = PollBounds.LONGEST_CURSOR) @Nullable String cursor,
        @Size(max = FrameBounds.STREAMS_TO_RESUME) @Nullable List<@NotNull @Valid Position> resume,
        @PositiveOrZero @Max(PollBounds.LONGEST_WAIT_MILLIS) @Nullable Integer waitMs) {

    /** Up to which change a stream is known, in which epoch. */
    record Position(@NotNull String stream, @Nullable String epoch, @PositiveOrZero long seq) {
        ClientFrame.Resume resume() {
            return new ClientFrame.Resume(stream, epoch, seq);
        }
    }

    Poll poll() {
        var wanted = Objects.requireNonNullElse(resume, List.<Position>of());
        var millis = Objects.requireNonNullElse(waitMs, PollBounds.LONGEST_WAIT_MILLIS);
        return new Poll(
                cursor, wanted.stream().map(Position::resume).toList(), Duration.ofMillis(millis));
    }
}
