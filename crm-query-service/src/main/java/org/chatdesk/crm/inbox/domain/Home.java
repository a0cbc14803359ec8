package org.chatdesk.crm.inbox.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation belongs.
 *
 * @param contact whom the members talk to; absent where nobody has been named
 */
public record Home(
        long version,
        ConversationRef.@Nullable Kind kind,
        @Nullable UUID contact,
        @Nullable UUID ticket,
        @Nullable String channel)
        implements Part {

    public static final Home NONE = new Home(UNKNOWN, null, null, null, null);

    static Home of(long version, ConversationRef ref) {
        var contact = ref.contacts().stream().findFirst().orElse(null);
        return new Home(version, ref.kind(), contact, ref.ticket(), ref.channel());
    }
}
