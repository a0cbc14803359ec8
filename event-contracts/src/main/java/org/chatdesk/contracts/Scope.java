package org.chatdesk.contracts;

import java.util.Optional;
import java.util.stream.Stream;

/** What an API key may do. Its tokens carry each scope as a group of the same name. */
public enum Scope {
    ORDERS_WRITE(Names.ORDERS_WRITE),
    BOOKINGS_WRITE(Names.BOOKINGS_WRITE),
    CONTACTS_READ(Names.CONTACTS_READ),
    CONTACTS_WRITE(Names.CONTACTS_WRITE);

    /** The scopes' names as constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String ORDERS_WRITE = "orders:write";
        public static final String BOOKINGS_WRITE = "bookings:write";
        public static final String CONTACTS_READ = "contacts:read";
        public static final String CONTACTS_WRITE = "contacts:write";

        private Names() {}
    }

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As keys, tokens and people name it. */
    public String text() {
        return text;
    }

    public static Optional<Scope> of(String text) {
        return Stream.of(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
