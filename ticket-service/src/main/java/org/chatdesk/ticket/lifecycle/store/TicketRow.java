package org.chatdesk.ticket.lifecycle.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Priority;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/** A ticket as it is kept; the order's columns are empty unless it came from one. */
@Entity
@Table(name = "ticket")
@IdClass(TicketRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class TicketRow extends PanacheEntityBase {
    @Id
    @Column(name = "organization_id")
    UUID organizationId;

    @Id UUID id;
    long version;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    Priority priority;

    String title;
    @Nullable UUID assigneeId;
    @Nullable String assigneeName;
    @Nullable String orderId;
    @Nullable String orderPackage;
    @Nullable Integer orderQuantity;
    @Nullable BigDecimal orderAmount;
    @Nullable String orderCurrency;
    Instant createdAt;
    Instant updatedAt;

    /** Tickets are found within their organization only. */
    record Key(UUID organizationId, UUID id) implements Serializable {}
}
