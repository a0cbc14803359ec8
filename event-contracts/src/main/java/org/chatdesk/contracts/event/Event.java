package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that was committed.
 *
 * @param id UUIDv7 of this event; consumers count an event once by it
 * @param organization the tenant that owns the aggregate
 * @param aggregate what the fact is about: a conversation, a ticket, a contact, …
 * @param version the aggregate's own version after this fact; for a conversation its {@code seq}
 * @param at when it was committed, UTC
 */
public record Event<P extends Payload>(
        UUID id,
        UUID organization,
        UUID aggregate,
        long version,
        Instant at,
        Actor actor,
        P payload) {}
