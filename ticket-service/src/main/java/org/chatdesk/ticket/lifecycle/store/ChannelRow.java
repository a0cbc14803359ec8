package org.chatdesk.ticket.lifecycle.store;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.ChannelContact;
import org.jspecify.annotations.Nullable;

/** A channel of a ticket. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ChannelRow {
    String channelType;
    String party;
    UUID conversationId;
    UUID contactId;
    String contactName;
    @Nullable String contactEmail;

    static ChannelRow of(Channel channel) {
        var row = new ChannelRow();
        row.channelType = channel.channelType();
        row.party = channel.party();
        row.conversationId = channel.conversation();
        row.contactId = channel.contact().id();
        row.contactName = channel.contact().name();
        row.contactEmail = channel.contact().email();
        return row;
    }

    Channel channel() {
        return new Channel(
                channelType,
                party,
                conversationId,
                new ChannelContact(contactId, contactName, contactEmail));
    }
}
