package org.chatdesk.client;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;

/**
 * A conversation as a client shows it. Two clients that have heard everything are equal, and equal
 * to what a fresh fetch gives.
 *
 * @param head the number of the last change
 * @param messages by their numbers, as they are now
 * @param read up to where each person has read; those who have not are absent
 */
public record ConversationState(
        long head,
        SortedMap<Long, Message> messages,
        boolean archived,
        boolean frozen,
        Map<UUID, Long> read) {
    public ConversationState {
        messages = new TreeMap<>(messages);
        read = Map.copyOf(read);
    }
}
