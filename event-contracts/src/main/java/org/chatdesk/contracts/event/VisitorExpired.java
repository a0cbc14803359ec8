package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;

/** A visitor's time is over: tokens, sockets, pending mails and views of it end with this. */
public record VisitorExpired(UUID contact, Instant expiredAt, VisitorPolicy policy)
        implements Payload {}
