package org.chatdesk.gateway.poll.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatdesk.gateway.poll.domain.PollAnswer;
import org.chatdesk.gateway.socket.domain.Streams;

/** Frames as the socket would have sent them; they were encoded once for everybody. */
record FramesView(
        String cursor,
        boolean continued,
        String epoch,
        Map<String, Long> heads,
        @JsonRawValue String frames) {

    static FramesView of(PollAnswer.Frames answer) {
        var heads =
                answer.heads().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        head -> Streams.of(head.getKey()), Map.Entry::getValue));
        return new FramesView(
                answer.cursor(),
                answer.continued(),
                answer.epoch(),
                heads,
                "[" + String.join(",", answer.frames()) + "]");
    }
}
