package org.chatdesk.contracts.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every reader of a message must know of its conversation, so that no reader depends on the
 * order of two topics.
 *
 * @param contacts the contacts who take part; members of the organization see it besides
 * @param ticket the ticket whose channel this is, for {@link Kind#TICKET_CHANNEL}
 * @param channel the channel's type, such as {@code brand_agent}, for {@link Kind#TICKET_CHANNEL}
 */
public record ConversationRef(
        UUID id, Kind kind, List<UUID> contacts, @Nullable UUID ticket, @Nullable String channel) {

    /** The kinds of conversations. */
    public enum Kind {
        SUPPORT,
        TICKET_CHANNEL,
        BOOKING
    }
}
