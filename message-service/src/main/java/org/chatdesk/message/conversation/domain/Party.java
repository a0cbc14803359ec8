package org.chatdesk.message.conversation.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.SenderRole;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a conversation. The system has no id.
 *
 * @param department whom a contact speaks with; null where none is named
 */
public record Party(@Nullable UUID id, SenderRole role, String name, @Nullable UUID department) {

    public static final Party SYSTEM = new Party(null, SenderRole.SYSTEM, "ChatDesk");

    public Party(@Nullable UUID id, SenderRole role, String name) {
        this(id, role, name, null);
    }

    public Actor actor() {
        return switch (role) {
            case CONTACT -> new Actor(Actor.Kind.CONTACT, id, name);
            case AGENT -> new Actor(Actor.Kind.MEMBER, id, name);
            case SYSTEM -> Actor.system(name);
        };
    }
}
