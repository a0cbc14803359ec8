package org.chatdesk.crm.customer.domain;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact. Each event is a small contact that knows a little; {@link #join} puts
 * two together, in any order. Of a visitor whose time is over neither name nor address nor anything
 * else is kept, and none that comes late is taken.
 *
 * @param version of the contact's state; -1 while no event has told it
 * @param blocked may not write
 * @param attributes what else the host or a form says of them
 * @param former the visitor's time is over, or they turned out to be somebody
 */
public record Contact(
        UUID id,
        long version,
        @Nullable String type,
        @Nullable String name,
        @Nullable String email,
        boolean blocked,
        Map<String, String> attributes,
        boolean former) {
    public static final String FORMER_VISITOR = "Former visitor";
    private static final long UNKNOWN = -1;
    // Whatever the contact's own events say is newer than how the visitor began.
    private static final long BEGINNING = 0;

    public Contact {
        attributes = Map.copyOf(attributes);
    }

    public static Contact unknown(UUID id) {
        return new Contact(id, UNKNOWN, null, null, null, false, Map.of(), false);
    }

    public static Contact of(long version, ContactChanged state) {
        return new Contact(
                state.id(),
                version,
                state.type(),
                state.name(),
                state.email(),
                state.blocked(),
                Objects.requireNonNullElse(state.attributes(), Map.of()),
                false);
    }

    public static Contact of(VisitorCreated visitor) {
        return new Contact(
                visitor.contact(),
                BEGINNING,
                ContactChanged.VISITOR,
                visitor.name(),
                null,
                false,
                Map.of(),
                false);
    }

    public static Contact of(VisitorExpired visitor) {
        return unknown(visitor.contact()).expired();
    }

    /** The visitor is a contact now, who is listed instead. */
    public static Contact of(ContactMerged merge) {
        return unknown(merge.visitor()).expired();
    }

    public Contact join(Contact other) {
        var newer = other.version > version ? other : this;
        return former || other.former ? newer.expired() : newer;
    }

    /** One and the same, whatever was told before: also not which of it. */
    private Contact expired() {
        return new Contact(
                id, UNKNOWN, ContactChanged.VISITOR, FORMER_VISITOR, null, false, Map.of(), true);
    }

    /** Whether an event has told who they are: devices may be told of before. */
    public boolean isKnown() {
        return former || type != null;
    }
}
