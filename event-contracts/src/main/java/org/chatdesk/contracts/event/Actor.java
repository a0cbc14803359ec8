package org.chatdesk.contracts.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who caused a fact. {@code id} is absent only for {@link Kind#SYSTEM}. */
public record Actor(Kind kind, @Nullable UUID id, String name) {

    /** The kinds of callers, and the system itself. */
    public enum Kind {
        CONTACT,
        MEMBER,
        API_KEY,
        SYSTEM
    }

    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, null, name);
    }
}
