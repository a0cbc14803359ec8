package org.chatdesk.client;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.contracts.frame.ServerFrame.Change;

/** What a client has of one conversation: changes folded one after another. Not thread-safe. */
final class ConversationCopy {
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Map<UUID, Long> read = new HashMap<>();
    private boolean archived;
    private boolean frozen;

    void apply(Change change) {
        switch (change) {
            case ServerFrame.NewMessage said -> put(said.message());
            case ServerFrame.Changed changed -> put(changed.message());
            case ServerFrame.Conversation now -> {
                archived = now.archived();
                frozen = now.frozen();
            }
        }
    }

    /** Marks are cumulative: an older one says nothing. */
    void read(UUID reader, long seq) {
        if (seq > 0) {
            read.merge(reader, seq, Math::max);
        }
    }

    ConversationState stateAt(long head) {
        return new ConversationState(head, messages, archived, frozen, read);
    }

    private void put(Message message) {
        messages.put(message.seq(), message);
    }
}
