package org.chatdesk.crm.inbox.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.crm.testing.Story;

/** What lines of a story say of a conversation. */
final class Told {
    private Told() {}

    static Chat by(Story.Line<?> line) {
        var event = line.event();
        return switch (event.payload()) {
            case MessageCreated message -> Chat.ofMessage(message);
            case MessageChanged changed -> Chat.ofChange(event.version(), changed);
            case ConversationChanged state -> Chat.ofState(event.version(), state);
            case MessageRead read -> Chat.ofRead(read);
            default -> throw new IllegalArgumentException("Not of a conversation: " + event);
        };
    }

    static Chat fold(UUID conversation, List<Story.Line<?>> lines) {
        return lines.stream().map(Told::by).reduce(Chat.unknown(conversation), Chat::join);
    }
}
