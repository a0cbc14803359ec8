package org.chatdesk.e2e.faults;

import java.util.Map;
import java.util.UUID;

/**
 * What a client shows of a conversation in the end.
 *
 * @param messages ids by their numbers
 */
public record Shown(String client, UUID conversation, Map<Long, String> messages) {
    public Shown {
        messages = Map.copyOf(messages);
    }
}
