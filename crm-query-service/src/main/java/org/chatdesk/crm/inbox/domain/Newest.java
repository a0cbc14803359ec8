package org.chatdesk.crm.inbox.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;

/** The newest message that a person wrote; the system's own lines lift nothing in the inbox. */
public record Newest(long version, Instant at, String preview) implements Part {

    public static final Newest NONE = new Newest(UNKNOWN, Instant.EPOCH, "");

    static Newest of(Message message) {
        return message.senderRole() == SenderRole.SYSTEM
                ? NONE
                : new Newest(message.seq(), message.createdAt(), Preview.of(message));
    }
}
