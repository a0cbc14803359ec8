package org.chatdesk.ticket.lifecycle.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.ChannelContact;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A channel of a ticket. Not a collection of its row: Hibernate reads those of a key of two columns
 * as empty.
 */
@Entity
@Table(name = "ticket_channel")
@IdClass(ChannelRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ChannelRow extends PanacheEntityBase {
    private static final String OF_TICKET =
            "organizationId = ?1 and ticketId = ?2 order by position";

    @Id
    @Column(name = "organization_id")
    UUID organizationId;

    @Id
    @Column(name = "ticket_id")
    UUID ticketId;

    @Id int position;
    String channelType;
    String party;
    UUID conversationId;
    UUID contactId;
    String contactName;
    @Nullable String contactEmail;

    /** Channels are found within their ticket only. */
    record Key(UUID organizationId, UUID ticketId, int position) implements Serializable {}

    static List<ChannelRow> rows(Ticket ticket) {
        var channels = ticket.facts().channels();
        return IntStream.range(0, channels.size())
                .mapToObj(position -> row(ticket, position, channels.get(position)))
                .toList();
    }

    /** In their order. */
    static List<Channel> of(UUID organization, UUID ticket) {
        return ChannelRow.<ChannelRow>find(OF_TICKET, organization, ticket).list().stream()
                .map(ChannelRow::channel)
                .toList();
    }

    private static ChannelRow row(Ticket ticket, int position, Channel channel) {
        var row = new ChannelRow();
        row.organizationId = ticket.facts().organization();
        row.ticketId = ticket.facts().id().value();
        row.position = position;
        row.channelType = channel.channelType();
        row.party = channel.party();
        row.conversationId = channel.conversation();
        row.contactId = channel.contact().id();
        row.contactName = channel.contact().name();
        row.contactEmail = channel.contact().email();
        return row;
    }

    private Channel channel() {
        return new Channel(
                channelType,
                party,
                conversationId,
                new ChannelContact(contactId, contactName, contactEmail));
    }
}
