package org.chatdesk.gateway.poll.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;

/** What a poll comes back with. */
public sealed interface PollAnswer {

    /**
     * Frames, maybe none.
     *
     * @param cursor what the next poll has to say
     * @param continued whether nothing can be missing since the answer before
     * @param heads the last numbers that are known
     * @param frames as JSON, in order for each conversation
     */
    record Frames(
            String cursor,
            boolean continued,
            String epoch,
            Map<UUID, Long> heads,
            List<String> frames)
            implements PollAnswer {}

    record Refused(Refusal why) implements PollAnswer {}
}
